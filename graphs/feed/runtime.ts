import type { ChatOpenAI } from '@langchain/openai'
import type pg from 'pg'
import type { KeptAnswer } from '../../src/answers/index.ts'
import type { CatalogueView } from '../../src/catalog/index.ts'
import { userPool } from '../../src/database/index.ts'
import type { Student } from '../../src/language/index.ts'
import type { Lease } from '../../src/leases/index.ts'
import type { Embedder } from '../../src/models/index.ts'
import type { FeedKey } from '../../src/preferences/index.ts'
import type { SpanContent } from '../../src/telemetry/index.ts'
import type { FeedState } from './state.ts'

/** What the nodes work with: opened once for a process, handed to every node. */
export interface FeedRuntime {
  pool: pg.Pool
  embedder: Embedder
  /** Absent where no model is configured: the built-in parser reads then. */
  chat?: ChatOpenAI | undefined
  /** Has the built-in parser tell what is only told from what is asked. */
  student?: Student | undefined
  /** Have the built-in parser read beside the model, and trace in figures where they differ. */
  compare?: boolean | undefined
  /** Have the model choose among the plans, too. */
  choosesPlan?: boolean | undefined
  /** Keep what came in and out of each step of a turn with its trace. */
  keepsContents?: boolean | undefined
  /** How long one node may take. Default 20 seconds: a model's own budget is less. */
  nodeTimeoutMs?: number | undefined
  readView: () => Promise<CatalogueView>
  now: () => Date
  newId: () => string
}

/** The runtime for whatever is done for one user. */
export const runtimeOf = <Runtime extends Pick<FeedRuntime, 'pool'>>(
  runtime: Runtime,
  { userId }: { userId: string },
): Runtime => ({ ...runtime, pool: userPool(runtime.pool, userId) })

/** What one run of the feed has of its own, in this process alone. In LangGraph Studio it has nothing. */
export interface RunContext {
  /** Whose feed it is about, whatever its state says: a state can be edited from outside. */
  key?: FeedKey | undefined
  /** Its right to take a turn. */
  lease?: Lease | undefined
  /** What came in and out of its steps, by the ids of their spans, where that is kept. */
  contents?: Map<string, SpanContent> | undefined
  /** Makes what the turn leads to, right before it is written; gives back what is to be kept with it, if anything. */
  conclude?: ((state: FeedState) => Promise<KeptAnswer | undefined>) | undefined
}

/** Where what comes in and out of the steps of a run is kept, if it is. */
export const contentsOf = ({
  keepsContents,
}: Pick<FeedRuntime, 'keepsContents'>): RunContext['contents'] =>
  keepsContents ? new Map() : undefined

/** A state as its run takes it: of the feed that the run is about, whatever the state says. */
export const ownState = (state: FeedState, context: RunContext | undefined): FeedState => ({
  ...state,
  ...context?.key,
})

/** What one run adds to the runtime: the way to stop it, and its own. */
export interface NodeRuntime extends FeedRuntime, RunContext {
  signal?: AbortSignal | undefined
}

/** What LangGraph hands to the nodes of a run. */
export interface Run {
  signal?: AbortSignal
  context?: RunContext
}

import { historyVectors } from '../../../src/retrieval/index.ts'
import type { EvalFeed } from '../../feed/index.ts'
import {
  forgetful,
  type Person,
  remembering,
  type Scenario,
  type System,
  type World,
} from '../../simulator/index.ts'
import {
  dense,
  hardFilter,
  type Known,
  lexical,
  popularity,
  sequential,
  without,
  withoutSoftNegatives,
} from '../../simulator/systems/index.ts'
import type { Metric } from '../../suite.ts'

/** The users of one scenario. */
export interface Cast {
  scenario: Scenario
  /** Undefined is somebody who is drawn from the catalogue. */
  people: readonly (Person | undefined)[]
  /** The share that the feed must satisfy; of the other systems nothing is asked. */
  goal?: Metric['goal']
}

/** A catalogue, its users, and the systems that they are set before: ours first. */
export interface Setting {
  name: string
  world: World
  systems: readonly System[]
  casts: readonly Cast[]
  notes: string[]
}

/** A setting, ready to be measured. */
export interface Opened {
  setting: Setting
  close(): Promise<void>
}

/** All systems over one catalogue: those that go by what people liked in turn, only where that is known. */
export const systemsOf = async ({ feed, runtime }: EvalFeed, known: Known): Promise<System[]> => {
  const { pool, embedder } = runtime
  const byId = new Map(known.items.map((item) => [item.id, item]))
  const vectors = await historyVectors(pool, [...byId.keys()], embedder.name)
  return [
    remembering(feed),
    without('filter', runtime, byId),
    without('matcher', runtime, byId),
    without('attenuator', runtime, byId),
    forgetful(feed),
    withoutSoftNegatives(runtime, known, vectors),
    hardFilter(runtime, known),
    ...(known.liked.size > 0 ? [sequential(known)] : []),
    dense(known, embedder, vectors),
    lexical(known),
    popularity(known),
  ]
}

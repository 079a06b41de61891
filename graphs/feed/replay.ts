import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { mostKept, type Span } from '../../src/traces/index.ts'
import { rehearse } from './rehearse.ts'
import type { FeedRuntime } from './runtime.ts'
import { feedInput, feedState } from './state.ts'
import { contentOf } from './trace.ts'

/** What a turn led to, as its trace tells it. */
export type Outcome = ReturnType<typeof contentOf>['output']

/** The same turn then and now. */
export interface Replay {
  then: Outcome
  now: Outcome
  /** The parts of the outcome that differ, ids of directives aside. */
  differs: (keyof Outcome)[]
  /** Why the two need not be the same although the code is. */
  besides: string[]
}

/** A trace that cannot be run again, and why. */
export class UnreplayableError extends Error {
  override readonly name = 'UnreplayableError'
}

const asked = feedInput.pick({ command: true, given: true, feed: true, limit: true })
const recalled = feedState
  .pick({
    began: true,
    lastTurn: true,
    catalogueVersion: true,
    preferences: true,
    remembered: true,
    history: true,
    shown: true,
    ranked: true,
    turnId: true,
  })
  .extend({ turnId: z.uuid() })

/**
 * Runs a recorded turn again: the same command, of the same user, of whom the same was known, at the same time, through
 * the code and the catalogue as they are now. Nothing is written.
 *
 * @throws UnreplayableError where the trace does not hold what came in.
 */
export const replay = async (
  runtime: FeedRuntime,
  { userId, spans }: { userId: string; spans: readonly Span[] },
): Promise<Replay> => {
  const [turn] = spans
  const known = recalled.safeParse(spans.find(({ name }) => name === 'recall')?.output)
  const input = asked.safeParse(turn?.input)
  if (!turn || !known.success || !input.success)
    throw new UnreplayableError('the trace does not hold what came in and out of its steps')
  const began = new Date(known.data.began)
  const at = { ...runtime, now: () => began, keepsContents: false }
  const state = await rehearse(
    at,
    { ...input.data, userId },
    {
      recalled: { ...reset, ...known.data },
    },
  )
  const [then, now] = [turn.output as Outcome, contentOf(state).output].map(plain) as [
    Outcome,
    Outcome,
  ]
  const { version } = await runtime.readView()
  return {
    then,
    now,
    differs: (Object.keys(now) as (keyof Outcome)[]).filter(
      (part) => !isDeepStrictEqual(then[part], now[part]),
    ),
    besides: [
      ...(version === known.data.catalogueVersion ? [] : ['the catalogue was changed since']),
      ...(isCut(spans) ? ['more was known of the user than a trace keeps'] : []),
    ],
  }
}

/** What a turn has not yet when it begins. */
const reset = feedState
  .omit({ userId: true, feed: true, command: true, given: true, extend: true, limit: true })
  .parse({})

/** As JSON holds it, the directives called by their places: every run gives them ids anew. */
const plain = (outcome: Outcome): Outcome =>
  JSON.parse(
    outcome.directives.reduce(
      (text, { id }, place) => text.replaceAll(id, `directive ${place}`),
      JSON.stringify(outcome),
    ),
  )

/** Whether `recall` had more to tell than was kept of it. */
const isCut = (spans: readonly Span[]): boolean => {
  const history = (spans.find(({ name }) => name === 'recall')?.output as { history?: object })
    ?.history
  return Object.values(history ?? {}).some(
    (list) => Array.isArray(list) && list.length >= mostKept.output,
  )
}

import { writeAnswer } from '../../../src/answers/index.ts'
import { refuseErased, transaction } from '../../../src/database/index.ts'
import { appendToSnapshot, writeSnapshot } from '../../../src/pages/index.ts'
import {
  endDirectives,
  markUndone,
  takeTurn,
  writeDirectives,
  writeTurn,
} from '../../../src/preferences/index.ts'
import { type Span, writeSpans } from '../../../src/traces/index.ts'
import { basisOf } from '../basis.ts'
import type { NodeRuntime } from '../runtime.ts'
import { StaleTurnError } from '../stale.ts'
import type { FeedState, FeedUpdate } from '../state.ts'
import { traceOf } from '../trace.ts'

/** For one statement: nothing else stops a turn that is being written. */
const statementMs = 10_000

/**
 * Directives, turn, page and what is kept of the answer in one transaction: a turn is whole or absent. Its lease goes
 * with it, so that no run that was interrupted can write.
 *
 * @throws InterruptedError when another run has taken the place of this one.
 * @throws StaleTurnError when another turn of this feed was remembered since `recall`, or this very one, or this request was answered; an error that `wasErased` knows
 * when the user was erased since.
 */
export const remember = async (
  state: FeedState,
  { pool, newId, now, lease, contents, conclude }: NodeRuntime,
): Promise<FeedUpdate> => {
  const { userId, feed, began, extend, ranked, ranking, page, turnId, lastTurn } = state
  const key = { userId, feed }
  if (extend) {
    await appendToSnapshot(pool, key, extend, ranked.length, ranking)
    return { snapshot: extend }
  }
  const snapshot = newId()
  const kept = await conclude?.({ ...state, snapshot })
  lease?.seal()
  const number = await transaction(
    pool,
    async (client) => {
      await refuseErased(client, userId, began)
      await lease?.giveBackWith(client)
      if (kept && !(await writeAnswer(client, key, kept))) throw new StaleTurnError()
      const turn =
        turnId === null
          ? lastTurn
          : await writeWholeTurn(client, state, traceOf(state, turnId, { now, contents }))
      const basis = basisOf({ ...state, lastTurn: turn })
      await writeSnapshot(client, key, { id: snapshot, basis, ranking, shown: page.length })
      return turn
    },
    { timeoutMs: statementMs },
  )
  // The next turn begins by reading this state: what it does not need is not kept.
  return { snapshot, lastTurn: number, candidates: [], penalties: {} }
}

const writeWholeTurn = async (
  client: Parameters<typeof takeTurn>[0],
  { userId, feed, lastTurn, reading, changes, command, degraded, shortfall, ...state }: FeedState,
  trace: readonly Span[],
): Promise<number> => {
  const key = { userId, feed }
  const number = await takeTurn(client, key, lastTurn)
  if (number === undefined) throw new StaleTurnError()
  const { preferences, relaxations, plan } = state
  const [{ id }] = trace as [Span]
  const isNew = await writeTurn(client, key, number, {
    id,
    act: reading!.act,
    text: command,
    changed: changes!.changed,
    ...(changes!.sorted && { sort: preferences.sort }),
    answer: {
      ...(state.requestId !== null && { requestId: state.requestId }),
      understood: changes!.understood,
      ended: changes!.ended.map((end) => end.id),
      notUnderstood: reading!.notUnderstood,
      shortfall,
      relaxations,
      plan,
    },
    degraded,
  })
  if (!isNew) throw new StaleTurnError()
  await writeDirectives(client, key, number, changes!.made)
  await endDirectives(client, key, number, changes!.ended)
  await writeSpans(client, { userId, turnId: id }, trace)
  if (changes!.undoes !== null) await markUndone(client, key, changes!.undoes, number)
  return number
}

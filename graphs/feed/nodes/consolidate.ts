import type { Act, Reading } from '../../../src/language/index.ts'
import {
  consolidate as merge,
  readPreferences,
  readUndoable,
} from '../../../src/preferences/index.ts'
import type { NodeRuntime } from '../runtime.ts'
import type { FeedState, FeedUpdate } from '../state.ts'

/** `(P, reading)` to `P'`. Plain code, no model. */
export const consolidate = async (
  state: FeedState,
  { pool, readView, newId }: NodeRuntime,
): Promise<FeedUpdate> => {
  const { preferences, given } = state
  const reading: Reading = state.reading ?? {
    act: given?.act ?? 'noise',
    operations: given?.operations ?? [],
    notUnderstood: [],
  }
  if (reading.act === 'undo') return { reading, ...(await undo(state, pool)) }
  const { schema } = await readView()
  const result =
    reading.act === 'reset'
      ? reset(preferences)
      : merge(preferences, changes(reading.act) ? reading.operations : [], schema, newId)
  return {
    reading: {
      ...reading,
      notUnderstood: [
        ...reading.notUnderstood,
        ...result.idle.map((quote) => ({ quote, why: 'nothing in force says so' })),
      ],
    },
    preferences: result.preferences,
    changes: {
      made: result.made,
      ended: result.ended,
      understood: result.understood.map(({ id }) => id),
      sorted: !sameSort(preferences, result.preferences),
      undoes: null,
      changed: result.changed,
    },
  }
}

const changes = (act: Act) => act === 'refine' || act === 'replace' || act === 'forget'

const reset = (before: FeedState['preferences']) => ({
  preferences: { directives: [], sort: null },
  made: [],
  ended: before.directives.map(({ id }) => id),
  understood: [],
  idle: [],
  changed: before.directives.length > 0 || before.sort !== null,
})

const undo = async (
  { userId, feed, lastTurn, preferences }: FeedState,
  pool: NodeRuntime['pool'],
): Promise<FeedUpdate> => {
  const key = { userId, feed }
  const undoes = (await readUndoable(pool, key)) ?? null
  const before = undoes === null ? preferences : await readPreferences(pool, key, lastTurn, undoes)
  return {
    preferences: before,
    changes: {
      made: [],
      ended: [],
      understood: [],
      sorted: false,
      undoes,
      changed: undoes !== null,
    },
  }
}

const sameSort = (a: FeedState['preferences'], b: FeedState['preferences']) =>
  a.sort?.attribute === b.sort?.attribute && a.sort?.direction === b.sort?.direction

import { changesOf, type Reading } from '../../../src/language/index.ts'
import {
  type Memory,
  consolidate as merge,
  preferencesOf,
  readMemory,
  readUndoable,
} from '../../../src/preferences/index.ts'
import type { NodeRuntime } from '../runtime.ts'
import type { FeedState, FeedUpdate } from '../state.ts'

/** `(P, reading)` to `P'`. Plain code, no model. */
export const consolidate = async (state: FeedState, runtime: NodeRuntime): Promise<FeedUpdate> => {
  const { preferences, remembered, given } = state
  const reading: Reading = state.reading ?? {
    act: given?.act ?? 'noise',
    operations: given?.operations ?? [],
    notUnderstood: [],
  }
  if (reading.act === 'undo') return { reading, ...(await undo(state, runtime)) }
  const before = { remembered, sort: preferences.sort }
  const { schema } = await runtime.readView()
  const { memory, made, ended, understood, idle, sorted, changed } = merge(
    before,
    changesOf(reading),
    schema,
    runtime.newId,
  )
  return {
    reading: {
      ...reading,
      notUnderstood: [
        ...reading.notUnderstood,
        ...idle.map((quote) => ({ quote, why: 'nothing in force says so' })),
      ],
    },
    ...stateOf(memory),
    changes: {
      made,
      ended,
      understood: understood.map(({ id }) => id),
      sorted,
      undoes: null,
      changed,
    },
  }
}

const stateOf = (memory: Memory): FeedUpdate => ({
  preferences: preferencesOf(memory),
  remembered: memory.remembered,
})

const undo = async (
  { userId, feed, lastTurn, preferences, remembered }: FeedState,
  { pool, now }: NodeRuntime,
): Promise<FeedUpdate> => {
  const key = { userId, feed }
  const at = now()
  const undoes = await readUndoable(pool, key, { atTurn: lastTurn, now: at })
  const before =
    undoes === undefined
      ? { remembered, sort: preferences.sort }
      : await readMemory(pool, key, { atTurn: lastTurn, now: at, leavingOut: undoes })
  return {
    ...stateOf(before),
    changes: {
      made: [],
      ended: [],
      understood: [],
      sorted: false,
      undoes: undoes ?? null,
      changed: undoes !== undefined,
    },
  }
}

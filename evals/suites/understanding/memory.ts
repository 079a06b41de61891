import { randomUUID } from 'node:crypto'
import type { Schema } from '../../../src/catalog/index.ts'
import type { Reading } from '../../../src/language/index.ts'
import {
  consolidate,
  type Directive,
  noPreferences,
  type Preferences,
} from '../../../src/preferences/index.ts'

/** What a command did to what is remembered. */
export interface Effect {
  understood: Directive[]
  /** In force before and no longer. */
  ended: Directive[]
  preferences: Preferences
}

/** Remembers what readings ask for, as a feed does, in memory. */
export const openMemory = (schema: Schema): ((reading: Reading) => Effect) => {
  let current = noPreferences
  const past: Preferences[] = []

  return function take({ act, operations }) {
    const before = current
    let understood: Directive[] = []
    if (act === 'undo') current = past.pop() ?? before
    else {
      const result =
        act === 'reset'
          ? { preferences: noPreferences, understood: [], changed: !isEmpty(before) }
          : consolidate(before, changes.has(act) ? operations : [], schema, randomUUID)
      current = result.preferences
      understood = result.understood
      if (result.changed) past.push(before)
    }
    const kept = new Set(current.directives.map(({ id }) => id))
    const ended = before.directives.filter(({ id }) => !kept.has(id))
    return { understood, ended, preferences: current }
  }
}

const changes = new Set<string>(['refine', 'replace', 'forget'])

const isEmpty = ({ directives, sort }: Preferences) => directives.length === 0 && sort === null

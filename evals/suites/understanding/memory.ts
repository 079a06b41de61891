import { randomUUID } from 'node:crypto'
import type { Schema } from '../../../src/catalog/index.ts'
import { changesOf, type Reading } from '../../../src/language/index.ts'
import {
  consolidate,
  type Directive,
  noMemory,
  type Preferences,
  preferencesOf,
} from '../../../src/preferences/index.ts'

/** What a command did to what is remembered. */
export interface Effect {
  understood: Directive[]
  /** In force before and no longer. */
  ended: Directive[]
  preferences: Preferences
}

/** Remembers what readings ask for, as a feed does, in memory. No time passes in it. */
export const openMemory = (schema: Schema): ((reading: Reading) => Effect) => {
  let current = noMemory
  const past: (typeof current)[] = []

  return function take(reading) {
    const before = current
    let understood: Directive[] = []
    if (reading.act === 'undo') current = past.pop() ?? before
    else {
      const result = consolidate(before, changesOf(reading), schema, randomUUID)
      current = result.memory
      understood = result.understood
      if (result.changed) past.push(before)
    }
    const preferences = preferencesOf(current)
    const kept = new Set(preferences.directives.map(({ id }) => id))
    const ended = preferencesOf(before).directives.filter(({ id }) => !kept.has(id))
    return { understood, ended, preferences }
  }
}

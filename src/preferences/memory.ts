import type { Directive, Preferences, Sort } from './directive.ts'

/**
 * A directive that is remembered. It rests as long as one of those that it made room for is remembered: "under two
 * hours" while "tonight at most 150 minutes" holds.
 */
export interface Remembered extends Directive {
  restsWhile: string[]
}

/** All that is remembered of a user in a feed, oldest first: what is in force, and what will be again. */
export interface Memory {
  remembered: Remembered[]
  sort: Sort | null
}

export const noMemory: Memory = { remembered: [], sort: null }

/** Without what is no longer remembered nothing rests for it. */
export const settled = (remembered: readonly Remembered[]): Remembered[] => {
  const ids = new Set(remembered.map(({ id }) => id))
  return remembered.map((one) => ({
    ...one,
    restsWhile: one.restsWhile.filter((id) => ids.has(id)),
  }))
}

export const isResting = ({ restsWhile }: Remembered): boolean => restsWhile.length > 0

/** The directive alone. */
export const directiveOf = ({ restsWhile: _, ...directive }: Remembered): Directive => directive

/** What is in force of what is remembered. */
export const preferencesOf = ({ remembered, sort }: Memory): Preferences => ({
  directives: remembered.filter((one) => !isResting(one)).map(directiveOf),
  sort,
})

/** What will be in force again when what it made room for has expired. */
export const restingOf = ({ remembered }: Memory): Directive[] =>
  remembered.filter(isResting).map(directiveOf)

import type { Directive, Preferences, Sort } from './directive.ts'

/** A directive that is remembered: in force, or resting for a while. */
export interface Remembered extends Directive {
  /** What it made room for: it rests as long as one of these is remembered, as "under two hours" for "tonight at most 150 minutes". */
  restsWhile: string[]
  /** What it rules is allowed until then, as by "horror is fine tonight": ISO 8601, or null. */
  restsUntil: string | null
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

export const isResting = ({ restsWhile, restsUntil }: Remembered): boolean =>
  restsWhile.length > 0 || restsUntil !== null

/** The directive alone. */
export const directiveOf = ({
  restsWhile: _,
  restsUntil: __,
  ...directive
}: Remembered): Directive => directive

/** What is in force of what is remembered. */
export const preferencesOf = ({ remembered, sort }: Memory): Preferences => ({
  directives: remembered.filter((one) => !isResting(one)).map(directiveOf),
  sort,
})

/** What will be in force again, and when. */
export const restingOf = ({ remembered }: Memory): (Directive & { restsUntil: string })[] => {
  const ends = new Map(remembered.map(({ id, expiresAt }) => [id, expiresAt ?? '']))
  return remembered.filter(isResting).map((one) => {
    const until = [one.restsUntil ?? '', ...one.restsWhile.map((id) => ends.get(id) ?? '')]
    return { ...directiveOf(one), restsUntil: until.toSorted().at(-1)! }
  })
}

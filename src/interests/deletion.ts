import type { KeyedEvent } from '../behavior/index.ts'

/** An interest or a tag that the user took back, and the evidence that it rested on. */
export interface Deletion {
  id: string
  evidence: string[]
  deletedAt: string
}

/** Whether a deletion holds against a belief: it rests, in part at least, on what it was deleted with. */
export const isDeleted = (
  id: string,
  evidence: readonly string[],
  deletions: readonly Deletion[],
): boolean =>
  deletions.some((one) => one.id === id && one.evidence.some((key) => evidence.includes(key)))

/**
 * The behaviours that may speak for a deleted belief again: those since. Reported times are the client's, so one
 * ahead of the clock is told by its key.
 */
export const sinceDeletion = <T extends KeyedEvent>(
  behaviours: readonly T[],
  { evidence, deletedAt }: Deletion,
): T[] => {
  const spent = new Set(evidence)
  const time = Date.parse(deletedAt)
  return behaviours.filter(({ key, at }) => Date.parse(at) > time && !spent.has(key))
}

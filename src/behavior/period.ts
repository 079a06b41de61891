const dayMs = 86_400_000

/** Days from an instant to now; negative for one that is still to come. */
export const daysSince = (at: string, now: Date): number => (now.getTime() - Date.parse(at)) / dayMs

/**
 * The period that a behaviour is told in (RecGPT's partition of time): its day within a month of now, its month within
 * a year, its year beyond. `at` is in UTC, as the history has it.
 */
export const periodOf = (at: string, now: Date): string => {
  const days = daysSince(at, now)
  if (days <= 30) return at.slice(0, 'yyyy-mm-dd'.length)
  return at.slice(0, days <= 365 ? 'yyyy-mm'.length : 'yyyy'.length)
}

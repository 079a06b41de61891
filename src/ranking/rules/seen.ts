import type { Rule } from '../context.ts'

/** Drops what must not be shown again. */
export const unseen: Rule = (ranked, { seen }) => ranked.filter(({ id }) => !seen.excluded.has(id))

/** Drops what must not be shown again, and moves what was shown lately behind the rest. */
export const seen: Rule = (ranked, context) => {
  const left = unseen(ranked, context)
  const isDemoted = ({ id }: { id: string }) => context.seen.demoted.has(id)
  return [...left.filter((one) => !isDemoted(one)), ...left.filter(isDemoted)]
}

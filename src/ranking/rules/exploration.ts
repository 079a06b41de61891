import { createHash } from 'node:crypto'
import type { Rule } from '../context.ts'
import type { Ranked } from '../ranked.ts'

/** How many pages a reader comes by anyhow: exploration takes items from after them. */
const nearPages = 2

/**
 * Gives the share of the places that the rules set for it to items from far down the ranking, so that what is never
 * shown may be found to be liked. Which ones hangs on the seed alone. Shown lately is no discovery.
 */
export const exploration: Rule = (ranked, { rules, pageSize, seed, seen }) => {
  const share = rules.reduce((sum, rule) => (rule.kind === 'explore' ? sum + rule.share : sum), 0)
  if (share <= 0) return [...ranked]
  const every = Math.max(2, Math.round(1 / share))
  const chosen = ranked
    .slice(nearPages * pageSize)
    .filter(({ id }) => !seen.demoted.has(id))
    .map((one) => ({ one, lot: lotOf(seed, one.id) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, Math.floor(ranked.length / every))
    .map(({ one }) => one)
  const isChosen = new Set(chosen)
  const others = ranked.filter((one) => !isChosen.has(one))
  const result: Ranked[] = []
  while (result.length < ranked.length) {
    const explores = (result.length + 1) % every === 0 || others.length === 0
    const discovery = explores ? chosen.shift() : undefined
    result.push(discovery ? { ...discovery, explored: true } : others.shift()!)
  }
  return result
}

const lotOf = (seed: string, id: string) =>
  createHash('sha256')
    .update(JSON.stringify([seed, id]))
    .digest('hex')

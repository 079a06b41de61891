import type { FeedRuntime } from '../../../graphs/feed/index.ts'
import { aggregator } from '../../../graphs/feed/nodes/aggregator.ts'
import { attenuator } from '../../../graphs/feed/nodes/attenuator.ts'
import { matcher } from '../../../graphs/feed/nodes/matcher.ts'
import { planner } from '../../../graphs/feed/nodes/planner.ts'
import { reranker } from '../../../graphs/feed/nodes/reranker.ts'
import type { Plan, Tool } from '../../../graphs/feed/plan.ts'
import type { FeedState } from '../../../graphs/feed/state.ts'
import type { Item } from '../../../src/catalog/index.ts'
import type { System } from '../system.ts'
import { reading } from './turn.ts'

const unweighted = {
  semantic: 0,
  lexical: 0,
  matches: 0,
  history: 0,
  collaborative: 0,
  tags: 0,
  popularity: 1,
} satisfies Plan['weights']

/**
 * The feed with one tool of the plan left out, or none, by the feed's own nodes. Without the filter musts are no part of
 * the search, and the last check takes from what was found; without the matcher what may be shown is found by popularity
 * alone. What is in no plan stays: the last check of every must, and the portions of a page that soft words ask for.
 */
export const without = (
  tool: Tool | null,
  runtime: FeedRuntime,
  items: ReadonlyMap<string, Item>,
): System =>
  reading(tool ? `tiller without ${tool}` : 'tiller by its nodes', runtime, items, async (read) => {
    let turn: FeedState = { ...read, ...(await planner(read, runtime)) }
    if (tool === 'matcher') turn = { ...turn, plan: { ...turn.plan!, weights: unweighted } }
    turn = { ...turn, ...(await matcher(sought(turn, tool), runtime)) }
    if (tool !== 'attenuator' && turn.plan!.tools.includes('attenuator'))
      turn = { ...turn, ...(await attenuator(turn, runtime)) }
    turn = { ...turn, ...aggregator(turn) }
    return (await reranker(turn, runtime)).ranking!.map(({ id }) => id)
  })

/** The turn as far as the search knows of it. */
const sought = (turn: FeedState, tool: Tool | null): FeedState => {
  const { directives } = turn.preferences
  const heard = directives.filter(({ strength, polarity }) =>
    strength === 'must' ? tool !== 'filter' : !(tool === 'matcher' && polarity === 'want'),
  )
  return {
    ...turn,
    preferences: { ...turn.preferences, directives: heard },
    history: tool === 'matcher' ? { ...turn.history, tastes: [] } : turn.history,
  }
}

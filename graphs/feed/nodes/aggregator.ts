import { orderOf } from '../../../src/preferences/index.ts'
import { aggregate } from '../../../src/ranking/index.ts'
import type { FeedState, FeedUpdate } from '../state.ts'

/** Partial scores and penalties to one ranking, each score's share kept for the reasons (RecBot's Aggregator). */
export const aggregator = ({ candidates, penalties, plan, preferences }: FeedState): FeedUpdate => {
  const ranking = aggregate(candidates, { weights: plan!.weights, penalties })
  if (!orderOf(preferences)) return { ranking }
  // The order asked for is the one the candidates came in.
  const byId = new Map(ranking.map((ranked) => [ranked.id, ranked]))
  return { ranking: candidates.map(({ id }) => byId.get(id)!) }
}

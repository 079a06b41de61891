import type { FeedRuntime } from '../../../graphs/feed/index.ts'
import { matcher } from '../../../graphs/feed/nodes/matcher.ts'
import { planner } from '../../../graphs/feed/nodes/planner.ts'
import { recall } from '../../../graphs/feed/nodes/recall.ts'
import { type FeedState, feedState } from '../../../graphs/feed/state.ts'
import { aggregate } from '../../../src/ranking/index.ts'
import { byReciprocalRank, type Example, learnWeights } from '../../fusion/index.ts'
import { whole } from './ours.ts'
import type { Case } from './ratings.ts'
import { depth, type System } from './system.ts'

type Scored = readonly { id: string; score: number }[]

/** The feed's candidates with their scores mixed in other ways than its plan says, no rule applied. To be opened when they can be found. */
export const mixings = (
  runtime: FeedRuntime,
  development: readonly Case[],
): (() => Promise<System>)[] => {
  // The nodes up to the candidates, which a turn does not keep.
  const turnOf = async ({ userId }: Case): Promise<FeedState> => {
    let state = feedState.parse({ userId, feed: 'mixed' })
    for (const node of [recall, planner, matcher])
      state = { ...state, ...(await node(state, runtime)) }
    return state
  }
  const mixed = (name: string, mix: (turn: FeedState) => Scored): System => ({
    name: `${whole} ${name}`,
    isSingle: false,
    async recommend(user) {
      const scored = [...mix(await turnOf(user))].sort((a, b) => b.score - a.score)
      return scored.slice(0, depth).map(({ id }) => id)
    },
  })
  return [
    async () =>
      mixed('fused by rank', ({ candidates, plan }) =>
        [...byReciprocalRank(candidates, plan!.weights)].map(([id, score]) => ({ id, score })),
      ),
    async () => {
      const examples: Example[] = []
      for (const user of development) {
        const { candidates } = await turnOf(user)
        const worse = candidates.map(({ id }) => id).filter((id) => id !== user.heldOut)
        examples.push({ candidates, better: [user.heldOut], worse })
      }
      const weights = learnWeights(examples.filter(isFound))
      return mixed('with weights learned', ({ candidates }) => aggregate(candidates, { weights }))
    },
  ]
}

const isFound = ({ candidates, better }: Example): boolean =>
  candidates.some(({ id }) => better.includes(id))

import { choosePlan } from '../planning/choose.ts'
import { plansFor } from '../planning/plans.ts'
import type { NodeRuntime } from '../runtime.ts'
import type { FeedState, FeedUpdate } from '../state.ts'

/**
 * `(P', history)` to a plan: the balanced one, or the one that a model chooses where that is configured and there is
 * a choice. A model that chooses none leaves the balanced one, and the turn says that it is degraded.
 */
export const planner = async (
  { command, preferences, history }: FeedState,
  { chat, choosesPlan, signal }: Pick<NodeRuntime, 'chat' | 'choosesPlan' | 'signal'> = {},
): Promise<FeedUpdate> => {
  const plans = plansFor({ preferences, history })
  const isOpen = Object.keys(plans).length > 1
  if (!chat || !choosesPlan || command === null || !isOpen) return { plan: plans.balanced }
  try {
    return { plan: await choosePlan(chat, { plans, command, preferences }, signal) }
  } catch (error) {
    if (signal?.aborted) throw error
    return { plan: plans.balanced, degraded: true }
  }
}

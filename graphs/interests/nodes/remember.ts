import { soundInterests, storeBeliefs } from '../../../src/interests/index.ts'
import type { InterestsRuntime } from '../runtime.ts'
import type { InterestsState, InterestsUpdate } from '../state.ts'

/** Interests and tags in one transaction; what its evidence does not bear out is not believed, whoever mined it. */
export const remember = async (
  { userId, interests, tags, tagged, began, counted }: InterestsState,
  { pool }: InterestsRuntime,
): Promise<InterestsUpdate> =>
  storeBeliefs(
    pool,
    userId,
    { interests: await soundInterests(pool, userId, interests), tags },
    { tagged, run: { at: began, events: counted } },
  )

import type { FeedInput } from './state.ts'

/** What a turn is asked with. */
export type Steering = Partial<Pick<FeedInput, 'command' | 'given' | 'limit' | 'requestId'>>

/** The input of a turn: what is not asked is as if never said. */
export const inputOf = (
  key: Pick<FeedInput, 'userId' | 'feed'>,
  steering: Steering,
): FeedInput => ({
  ...key,
  command: null,
  given: null,
  extend: null,
  limit: 20,
  requestId: null,
  ...steering,
})

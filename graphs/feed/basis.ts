import type { Basis } from '../../src/pages/index.ts'
import type { FeedState } from './state.ts'

/** What the ranking of a turn was made from. */
export const basisOf = ({
  lastTurn,
  catalogueVersion,
  history,
  preferences,
}: Pick<FeedState, 'lastTurn' | 'catalogueVersion' | 'preferences'> & {
  history: { mark: string }
}): Basis => ({
  turn: lastTurn,
  catalogueVersion,
  history: history.mark,
  directives: preferences.directives.map(({ id }) => id),
})

import type { ComponentChildren } from 'preact'
import { type Attributes, actOf, forceOf, wordsOf } from '../shared/words.ts'
import { costliestOf, Suggestions } from './chips.tsx'
import { directiveOf, type FeedState } from './feed.ts'

interface Props {
  state: FeedState
  attributes: Attributes
  suggestions: string[]
  revoke: (id: string) => void
  suggest: (text: string) => void
  again: () => void
}

/** What there is to say of the last turn: what was not understood, what was too much, what went wrong. */
export const Said = (props: Props) => {
  const { state, suggestions, suggest, again } = props
  const { trouble, notUnderstood, turn } = state
  const act = turn && notUnderstood.length === 0 ? actOf(turn.turn.act) : ''
  return (
    <div class="said">
      <div role="status" aria-live="polite" id="said">
        {trouble && <Line name="trouble">{trouble.words}</Line>}
        {notUnderstood.map(({ quote, why }) => (
          <Line key={quote}>
            “{quote}” was not understood: {why}.
          </Line>
        ))}
        <Matched {...props} />
        {act && <Line>{act}</Line>}
        {turn?.degraded && <Line>The model did not answer; the built-in parser read this.</Line>}
      </div>
      {trouble?.isLasting && (
        <button type="button" class="quiet small" onClick={again}>
          Show what holds now
        </button>
      )}
      {notUnderstood.length > 0 && suggestions.length > 0 && (
        <Suggestions suggestions={suggestions} suggest={suggest} />
      )}
    </div>
  )
}

/** How many items obey, where they are few, and what it is due to. */
const Matched = ({ state, attributes, revoke }: Props) => {
  const { shortfall, turn } = state
  const costly = costliestOf(state)
  const dear = costly && directiveOf(state, costly.directive)
  const named = (id: string) => {
    const directive = directiveOf(state, id)
    return directive ? `${forceOf(directive)} ${wordsOf(directive, attributes)}` : 'it'
  }
  return (
    <>
      {shortfall && (
        <Line>
          {shortfall.matching === 0 ? 'Nothing matches' : `Only ${shortfall.matching} match`} all of
          this.{' '}
          {dear && (
            <>
              Without “{named(dear.id)}” it would be {costly.matching}.{' '}
              <button type="button" class="inline" onClick={() => revoke(dear.id)}>
                Drop it
              </button>
            </>
          )}
        </Line>
      )}
      {turn?.relaxations.map(({ directive, why }) => (
        <Line key={directive}>
          “{named(directive)}”: {why}.
        </Line>
      ))}
    </>
  )
}

const Line = ({ name = '', children }: { name?: string; children: ComponentChildren }) => (
  <p class={name}>{children}</p>
)

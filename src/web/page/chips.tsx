import type { Directive } from '../shared/contract.ts'
import { type Attributes, forceOf, orderOf, untilOf, wordsOf } from '../shared/words.ts'
import type { FeedState } from './feed.ts'

interface Props {
  state: FeedState
  attributes: Attributes
  suggestions: string[]
  revoke: (id: string) => void
  dropSort: () => void
  edit: (directive: Directive) => void
  suggest: (text: string) => void
}

/** What the feed obeys: each can be edited and dropped. Where nothing is asked for yet, what could be. */
export const Chips = ({ state, attributes, suggestions, suggest, ...acts }: Props) => {
  const { directives, resting = [], sort, fresh } = state
  const all = [...directives, ...resting]
  if (all.length === 0 && !sort)
    return (
      <div class="chips">
        {state.doing !== 'opening' && suggestions.length > 0 && (
          <Suggestions suggestions={suggestions} suggest={suggest} />
        )}
      </div>
    )
  const costly = costliestOf(state)
  return (
    <ul class="chips" id="chips" aria-label="What this feed obeys">
      {all.map((directive) => (
        <Chip
          key={directive.id}
          directive={directive}
          attributes={attributes}
          isFresh={fresh.has(directive.id)}
          isCostly={costly?.directive === directive.id}
          revoke={() => acts.revoke(directive.id)}
          edit={() => acts.edit(directive)}
        />
      ))}
      {sort && (
        <li class="chip order">
          <span class="words">{orderOf(sort, attributes)}</span>
          <Drop what={orderOf(sort, attributes)} drop={acts.dropSort} />
        </li>
      )}
    </ul>
  )
}

interface ChipProps {
  directive: Directive
  attributes: Attributes
  isFresh: boolean
  isCostly: boolean
  revoke: () => void
  edit: () => void
}

const Chip = ({ directive, attributes, isFresh, isCostly, revoke, edit }: ChipProps) => {
  const { polarity, strength, quote, expiresAt, restsUntil } = directive
  const names = ['chip', polarity, strength, isFresh && 'fresh', isCostly && 'costly']
  const words = wordsOf(directive, attributes)
  return (
    <li class={[...names, restsUntil && 'resting'].filter(Boolean).join(' ')}>
      <button type="button" class="words" title={`You said: “${quote}”`} onClick={edit}>
        <span class="force">{forceOf(directive)}</span> {words}
        {expiresAt && <span class="until"> until {untilOf(expiresAt)}</span>}
        {restsUntil && <span class="until"> rests until {untilOf(restsUntil)}</span>}
        <span class="hidden">: edit</span>
      </button>
      <Drop what={`${forceOf(directive)} ${words}`} drop={revoke} />
    </li>
  )
}

const Drop = ({ what, drop }: { what: string; drop: () => void }) => (
  <button type="button" class="drop" aria-label={`Drop: ${what}`} onClick={drop}>
    ✕
  </button>
)

/** Commands to begin with. One that is chosen goes into the box, to be changed or sent. */
export const Suggestions = ({
  suggestions,
  suggest,
}: {
  suggestions: string[]
  suggest: (text: string) => void
}) => (
  <p class="suggestions">
    Try{' '}
    {suggestions.map((text) => (
      <button key={text} type="button" class="suggestion" onClick={() => suggest(text)}>
        {text}
      </button>
    ))}
  </p>
)

/** Where too few items match: the directive without which the most would. */
export const costliestOf = ({ shortfall }: Pick<FeedState, 'shortfall'>) => {
  const [most] = shortfall?.without.toSorted((a, b) => b.matching - a.matching) ?? []
  return most && shortfall && most.matching > shortfall.matching ? most : undefined
}

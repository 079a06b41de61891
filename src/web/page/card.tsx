import { useState } from 'preact/hooks'
import type { Item } from '../shared/contract.ts'
import { Why } from '../shared/why.tsx'
import { type Attributes, factsOf, labelsOf } from '../shared/words.ts'
import { singleKeys } from './shortcuts.ts'

interface Props {
  item: Item
  attributes: Attributes
  report: (type: 'like' | 'save') => Promise<boolean>
  hide: () => void
}

/** One item: what it is, why it is here, and what can be said of it. */
export const Card = ({ item, attributes, report, hide }: Props) => {
  const { id, title, explanation, approved } = item
  const [said, say] = useState({
    like: approved?.includes('like') ?? false,
    save: approved?.includes('save') ?? false,
  })
  const [isOpen, open] = useState(false)
  const tell = async (type: 'like' | 'save') => {
    if (!said[type] && (await report(type))) say({ ...said, [type]: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isOwn = event.target === event.currentTarget && singleKeys.on
    if (!isOwn || event.ctrlKey || event.metaKey || event.altKey) return
    const acts: Record<string, () => unknown> = {
      l: () => tell('like'),
      s: () => tell('save'),
      x: hide,
      w: () => open(!isOpen),
    }
    acts[event.key]?.()
  }
  return (
    <li class="card" data-id={id} tabIndex={-1} onKeyDown={onKeyDown}>
      <h2>{title}</h2>
      <p class="explanation">
        {explanation ?? <span class="writing" role="img" aria-label="Being explained" />}
      </p>
      <p class="facts">{factsOf(item, attributes)}</p>
      <ul class="labels">
        {labelsOf(item).map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
      <div class="acts">
        <Said word={['Like', 'Liked']} title={title} isSaid={said.like} say={() => tell('like')} />
        <Said word={['Save', 'Saved']} title={title} isSaid={said.save} say={() => tell('save')} />
        <button type="button" class="quiet" aria-label={`Hide ${title}`} onClick={hide}>
          Hide
        </button>
        <button
          type="button"
          class="quiet why"
          aria-expanded={isOpen}
          aria-label={`Why this? ${title}`}
          onClick={() => open(!isOpen)}
        >
          Why this?
        </button>
      </div>
      {isOpen && <Why item={item} attributes={attributes} />}
    </li>
  )
}

interface SaidProps {
  /** Before and after. */
  word: [string, string]
  title: string
  isSaid: boolean
  say: () => void
}

const Said = ({ word: [before, after], title, isSaid, say }: SaidProps) => (
  <button
    type="button"
    class="quiet"
    aria-pressed={isSaid}
    aria-label={`${before} ${title}`}
    onClick={say}
  >
    {isSaid ? after : before}
  </button>
)

import { useEffect, useRef } from 'preact/hooks'
import type { Attributes } from '../shared/words.ts'
import { Card } from './card.tsx'
import type { Feed, FeedState } from './feed.ts'
import { useMoves } from './moves.ts'

interface Props {
  state: FeedState
  feed: Feed
  attributes: Attributes
}

/** The feed. Cards that move do so from where they were. */
export const Cards = ({ state, feed, attributes }: Props) => {
  const { items, cursor, doing } = state
  const list = useRef<HTMLOListElement>(null)
  const order = items.map(({ id }) => id).join('\n')
  useMoves(list, order)
  useEffect(() => {
    if (doing === 'steering') scrollTo({ top: 0 })
  }, [order])

  const more = async () => {
    const shown = items.length
    await feed.more()
    focusCard(list.current, shown)
  }
  const hide = async (id: string) => {
    const at = items.findIndex((item) => item.id === id)
    if (await feed.report(id, 'hide')) focusCard(list.current, at)
  }
  const isEmpty = items.length === 0
  return (
    <>
      <ol
        id="cards"
        ref={list}
        tabIndex={-1}
        aria-label="The feed"
        aria-busy={doing === 'opening' || doing === 'steering'}
      >
        {items.map((item) => (
          <Card
            key={item.id}
            item={item}
            attributes={attributes}
            report={(type) => feed.report(item.id, type)}
            hide={() => hide(item.id)}
          />
        ))}
      </ol>
      {isEmpty && doing === 'opening' && <Blanks />}
      {isEmpty && doing === undefined && !state.trouble && !state.shortfall && (
        <p class="empty">Nothing here obeys all of what you asked for.</p>
      )}
      {cursor !== null && !isEmpty && (
        <button type="button" id="more" disabled={doing !== undefined} onClick={more}>
          More
        </button>
      )}
    </>
  )
}

/** Cards that are on their way, in their place. */
const Blanks = () => (
  <div aria-hidden="true">
    {[1, 2, 3, 4].map((n) => (
      <div key={n} class="card blank" />
    ))}
  </div>
)

const focusCard = (list: HTMLElement | null, at: number) => {
  const card = list?.children[at] ?? list?.lastElementChild
  if (card instanceof HTMLElement) card.focus()
}

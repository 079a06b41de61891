import { useEffect, useRef, useState } from 'preact/hooks'
import type { Directive } from '../shared/contract.ts'
import { type Attributes, suggestionsOf } from '../shared/words.ts'
import { Beliefs } from './beliefs.tsx'
import { Cards } from './cards.tsx'
import { ChipEditor } from './chip-editor.tsx'
import { Chips } from './chips.tsx'
import { CommandBox } from './command-box.tsx'
import { openFeed } from './feed.ts'
import { Feeds } from './feeds.tsx'
import { History } from './history.tsx'
import { Keys } from './keys.tsx'
import { Said } from './said.tsx'
import { useKeys } from './shortcuts.ts'
import { useStore } from './store.ts'

type Opened = 'beliefs' | 'history' | 'keys' | Directive | undefined

/** One feed: what steers it, what it obeys and what it shows. */
export const FeedPage = ({ name, attributes }: { name: string; attributes: Attributes }) => {
  const [feed] = useState(() => openFeed(name))
  const state = useStore(feed.state)
  const [opened, open] = useState<Opened>()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => feed.close, [feed])
  useKeys({ box, undo: feed.undo, help: () => open('keys') })

  const close = () => open(undefined)
  const suggest = (text: string) => {
    if (!box.current) return
    box.current.value = text
    box.current.focus()
  }
  const offered = useRef<string[]>([])
  // Where nothing matches, what suited the page before is still worth a try.
  if (state.items.length > 0) offered.current = suggestionsOf(state.items, attributes)
  const suggestions = offered.current
  // What had the focus is gone with its chip.
  const thenSteer = (dropped: Promise<boolean>) => dropped.then(() => box.current?.focus())
  const revoke = (id: string) => thenSteer(feed.revoke(id))

  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        Skip to the feed
      </button>
      <header class="top">
        <h1>Tiller</h1>
        <Feeds current={name} />
        <div class="tools">
          <button type="button" class="quiet" onClick={() => open('beliefs')}>
            What it believes
          </button>
          <button type="button" class="quiet" onClick={() => open('history')}>
            History
          </button>
          <button type="button" class="quiet" aria-label="Keys" onClick={() => open('keys')}>
            ?
          </button>
        </div>
      </header>
      <div class="bar">
        <CommandBox box={box} feed={feed} isSteering={state.doing === 'steering'} />
        <div class="progress" data-on={state.doing !== undefined} />
      </div>
      <main>
        <Chips
          state={state}
          attributes={attributes}
          suggestions={suggestions}
          revoke={revoke}
          dropSort={() => thenSteer(feed.dropSort())}
          edit={open}
          suggest={suggest}
        />
        <Said
          state={state}
          attributes={attributes}
          suggestions={suggestions}
          revoke={revoke}
          suggest={suggest}
          again={feed.open}
        />
        <Cards state={state} feed={feed} attributes={attributes} />
      </main>
      {opened === 'beliefs' && <Beliefs close={close} />}
      {opened === 'history' && <History name={name} attributes={attributes} close={close} />}
      {opened === 'keys' && <Keys close={close} />}
      {typeof opened === 'object' && (
        <ChipEditor directive={opened} attributes={attributes} feed={feed} close={close} />
      )}
    </>
  )
}

const skip = () => document.getElementById('cards')?.focus()

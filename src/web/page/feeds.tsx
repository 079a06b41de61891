import { useEffect, useState } from 'preact/hooks'
import { Dialog } from '../shared/dialog.tsx'
import { ask } from '../shared/http.ts'
import { feedName, feedTitle } from '../shared/words.ts'

/** The feeds of this user, each steered by itself. */
export const Feeds = ({ current }: { current: string }) => {
  const [known, know] = useState<string[]>([])
  const [isNaming, name] = useState(false)
  useEffect(() => {
    ask<{ feeds: { name: string }[] }>('GET', '/v1/feeds')
      .then(({ feeds }) => know(feeds.map((feed) => feed.name)))
      .catch(() => {})
  }, [])
  const names = [...new Set(['home', ...known, current])]
  return (
    <nav aria-label="Feeds">
      {names.map((feed) => (
        <a
          key={feed}
          href={feed === 'home' ? '#' : `#${feed}`}
          aria-current={feed === current ? 'page' : undefined}
        >
          {feedTitle(feed)}
        </a>
      ))}
      <button type="button" class="quiet" onClick={() => name(true)}>
        + New feed
      </button>
      {isNaming && <NewFeed close={() => name(false)} />}
    </nav>
  )
}

const NewFeed = ({ close }: { close: () => void }) => {
  const [title, set] = useState('')
  const name = feedName(title)
  return (
    <Dialog title="A new feed" close={close}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (!name) return
          close()
          location.hash = name
        }}
      >
        <label class="stack">
          Name
          <input
            value={title}
            maxLength={100}
            placeholder="Date night"
            onInput={({ currentTarget }) => set(currentTarget.value)}
          />
        </label>
        <p class="small">It is steered by itself; the other feeds stay as they are.</p>
        <button type="submit" class="main" disabled={!name}>
          Open it
        </button>
      </form>
    </Dialog>
  )
}

import type { RefObject } from 'preact'
import type { Feed } from './feed.ts'

interface Props {
  box: RefObject<HTMLInputElement | null>
  feed: Feed
  isSteering: boolean
}

/** Where the feed is steered. What was typed stays until it is taken. */
export const CommandBox = ({ box, feed, isSteering }: Props) => {
  const focused = async (taken: Promise<boolean>) => {
    await taken
    box.current?.focus()
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    const typed = box.current?.value ?? ''
    const text = typed.trim()
    if (!text) return
    const isTaken = await feed.command(text)
    if (isTaken && box.current?.value === typed) box.current.value = ''
  }
  return (
    <form id="steer" onSubmit={submit}>
      <label for="command" class="hidden">
        Steer this feed in plain words
      </label>
      <input
        id="command"
        ref={box}
        autocomplete="off"
        maxLength={2_000}
        enterkeyhint="go"
        placeholder="Steer this feed: “less of this, more of that”"
      />
      <button type="submit" class="main">
        Steer
      </button>
      {isSteering ? (
        <button type="button" onClick={feed.stop}>
          Stop
        </button>
      ) : (
        <button type="button" id="undo" onClick={() => focused(feed.undo())}>
          Undo
        </button>
      )}
      <button type="button" id="reset" class="quiet" onClick={() => focused(feed.reset())}>
        Start over
      </button>
    </form>
  )
}

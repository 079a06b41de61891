import { useEffect, useRef, useState } from 'preact/hooks'
import { ask } from '../shared/http.ts'
import type { Attributes } from '../shared/words.ts'
import type { Rehearsal } from './contract.ts'
import { Rehearsed } from './rehearsed.tsx'

/** Runs one command as a user, without taking it. */
export const Playground = ({ attributes }: { attributes: Attributes }) => {
  const [rehearsal, show] = useState<Rehearsal>()
  const [trouble, tell] = useState('')
  const [underWay, run] = useState<AbortController>()
  const last = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => last.current?.abort(), [])

  const rehearse = async (form: HTMLFormElement) => {
    const body = Object.fromEntries(new FormData(form))
    const stop = new AbortController()
    last.current?.abort()
    last.current = stop
    run(stop)
    tell('')
    try {
      const { signal } = stop
      show(await ask<Rehearsal>('POST', '/v1/admin/rehearsals', { body, signal }))
    } catch (error) {
      tell(stop.signal.aborted ? 'Stopped.' : (error as Error).message)
    } finally {
      if (last.current === stop) run(undefined)
    }
  }
  return (
    <>
      <p class="small">
        What a command would lead to, with all that is known of the user. It is not taken: nothing
        is written, and the feed stays as it is.
      </p>
      <form
        class="playground"
        onSubmit={(event) => {
          event.preventDefault()
          rehearse(event.currentTarget)
        }}
      >
        <label class="stack">
          As user
          <input name="userId" required maxLength={200} defaultValue="local" autocomplete="off" />
        </label>
        <label class="stack">
          Feed
          <input name="feed" required maxLength={100} defaultValue="home" autocomplete="off" />
        </label>
        <label class="stack command">
          Command
          <input name="text" required maxLength={2_000} autocomplete="off" />
        </label>
        {/* By keys of their own: one button that turns from one into the other would send the form. */}
        {underWay ? (
          <button key="stop" type="button" onClick={() => underWay.abort()}>
            Stop
          </button>
        ) : (
          <button key="go" type="submit" class="main">
            Rehearse
          </button>
        )}
      </form>
      <p role="status" class="said">
        {underWay && 'Rehearsing…'}
        {!underWay && trouble && <span class="trouble">{trouble}</span>}
        {!underWay &&
          !trouble &&
          rehearsal &&
          `Rehearsed: ${rehearsal.page.items.length} items. Nothing was written.`}
      </p>
      {rehearsal && <Rehearsed rehearsal={rehearsal} attributes={attributes} />}
    </>
  )
}

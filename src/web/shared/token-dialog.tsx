import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { Dialog } from './dialog.tsx'
import { token } from './http.ts'

interface Props {
  title: string
  label: string
  /** Where it comes from. */
  children: ComponentChildren
}

/** Asks for a token where the server wants one. It is kept for as long as the tab is open. */
export const TokenDialog = ({ title, label, children }: Props) => {
  const [answer, await_] = useState<{ give: (token?: string) => void }>()
  // Before the first answer comes.
  useLayoutEffect(() => {
    token.ask = () => new Promise((give) => await_({ give }))
  }, [])
  if (!answer) return null
  const done = (given?: string) => {
    answer.give(given)
    await_(undefined)
  }
  return (
    <Dialog title={title} close={() => done()}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          done(new FormData(event.currentTarget).get('token')?.toString().trim())
        }}
      >
        <label class="stack">
          {label}
          <input name="token" type="password" autocomplete="off" required />
        </label>
        <p class="small">{children} It is kept until this tab closes.</p>
        <button type="submit" class="main">
          Go on
        </button>
      </form>
    </Dialog>
  )
}

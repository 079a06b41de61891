import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

interface Props {
  title: string
  /** Where it stands: in the middle, or at the side. */
  place?: 'middle' | 'side'
  close: () => void
  children: ComponentChildren
}

/** A dialog over the page: the browser keeps the focus in it, closes it with Escape and gives the focus back. */
export const Dialog = ({ title, place = 'middle', close, children }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      class={`dialog ${place}`}
      aria-labelledby={id}
      onClose={close}
      onMouseDown={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div class="sheet">
        <header>
          <h2 id={id}>{title}</h2>
          <button
            type="button"
            class="quiet"
            aria-label="Close"
            onClick={() => dialog.current?.close()}
          >
            ✕
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}

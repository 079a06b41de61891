import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** Whether single keys do something; whoever speaks or types by other means may not want that. */
export const singleKeys = {
  get on() {
    return localStorage.getItem('single-keys') !== 'off'
  },
  set on(on: boolean) {
    localStorage.setItem('single-keys', on ? 'on' : 'off')
  },
}

interface Reached {
  box: RefObject<HTMLInputElement | null>
  undo: () => void
  help: () => void
}

/** The keys of the page, wherever the focus is but in a field or a dialog. */
export const useKeys = ({ box, undo, help }: Reached): void =>
  useEffect(() => {
    const acts: Record<string, () => void> = {
      '/': () => box.current?.focus(),
      j: () => step(1),
      k: () => step(-1),
      z: undo,
      '?': help,
    }
    const heard = (event: KeyboardEvent) => {
      const { target, key } = event
      const isElsewhere = target instanceof Element && target.closest('input, select, dialog')
      if (isElsewhere || event.ctrlKey || event.metaKey || event.altKey || !singleKeys.on) return
      const act = acts[key]
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', heard)
    return () => removeEventListener('keydown', heard)
  }, [])

/** To the next card, or the one before. */
const step = (by: number) => {
  const cards = [...document.querySelectorAll<HTMLElement>('#cards > li')]
  const at = cards.findIndex((card) => card.contains(document.activeElement))
  const next = at < 0 ? 0 : Math.min(cards.length - 1, Math.max(0, at + by))
  cards[next]?.focus()
}

import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

const still = matchMedia('(prefers-reduced-motion: reduce)')
const timing = { duration: 320, easing: 'cubic-bezier(0.2, 0, 0, 1)' }

/**
 * Lets the children of a list move from where they were to where they are whenever their order changes, and those that
 * are new rise into it. Nothing moves for whom wants it still.
 */
export const useMoves = (list: RefObject<HTMLElement | null>, order: string): void => {
  // The list is still as it was while it is drawn anew.
  const before = placesOf(list.current)
  useLayoutEffect(() => {
    if (still.matches || before.size === 0) return
    for (const [id, { element, top }] of placesOf(list.current)) {
      const from = before.get(id)
      const moved = from && from.top - top
      if (moved === 0) continue
      const start =
        moved === undefined
          ? { opacity: 0, transform: 'translateY(1rem)' }
          : { transform: `translateY(${moved}px)` }
      element.animate([start, {}], timing)
    }
  }, [order])
}

const placesOf = (list: HTMLElement | null) =>
  new Map(
    Array.from((list?.children ?? []) as HTMLCollectionOf<HTMLElement>, (element) => [
      element.dataset.id,
      { element, top: element.offsetTop },
    ]),
  )

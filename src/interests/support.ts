import type { KeyedEvent } from '../behavior/index.ts'

const hourMs = 3_600_000

/** How much behaviour speaks for something. Behaviours within an hour are one occasion: a burst counts once. */
export interface Support {
  items: number
  occasions: number
}

/** What an interest needs: a value shared by so many items, on so many occasions (RecGPT: diverse support, no bursts). */
export const needed: Readonly<Support> = { items: 3, occasions: 2 }

export const supportOf = (behaviours: readonly KeyedEvent[]): Support => {
  const times = behaviours.map(({ at }) => Date.parse(at)).sort((a, b) => a - b)
  let occasions = 0
  let began = Number.NEGATIVE_INFINITY
  for (const time of times)
    if (time - began > hourMs) {
      occasions++
      began = time
    }
  return { items: new Set(behaviours.map(({ itemId }) => itemId)).size, occasions }
}

export const suffices = ({ items, occasions }: Support): boolean =>
  items >= needed.items && occasions >= needed.occasions

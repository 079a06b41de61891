import type { Item } from '../../../src/catalog/index.ts'

const deciles = 10

/** The decile of each item by its popularity: 0 for the most popular tenth. */
export const decilesOf = (items: readonly Pick<Item, 'id' | 'popularity'>[]) => {
  const sorted = [...items].sort((a, b) => b.popularity - a.popularity || (a.id < b.id ? -1 : 1))
  const places = new Map(
    sorted.map(({ id }, at) => [id, Math.floor((at * deciles) / items.length)]),
  )
  return (id: string): number => places.get(id)!
}

/** The part of all places on pages that each decile of the items has. */
export const exposure = (
  pages: readonly (readonly string[])[],
  decileOf: (id: string) => number,
): number[] => {
  const shown = pages.flat()
  const counts = Array.from({ length: deciles }, () => 0)
  for (const id of shown) counts[decileOf(id)]!++
  return counts.map((count) => count / Math.max(1, shown.length))
}

const widest = 40

/** The Matthew curve as a picture: a bar for each decile, from the most popular tenth to the least, for each kind of page. */
export const curveOf = (curves: Readonly<Record<string, readonly number[]>>): string => {
  const highest = Math.max(...Object.values(curves).flat(), Number.EPSILON)
  const names = Object.keys(curves)
  const width = Math.max(...names.map(({ length }) => length))
  return Array.from({ length: deciles }, (_, decile) =>
    names.map((name, at) => {
      const share = curves[name]![decile]!
      const bar = '█'.repeat(Math.round((widest * share) / highest))
      const label = at === 0 ? `${decile * 10}-${(decile + 1) * 10} %` : ''
      return `${label.padEnd(9)}  ${name.padEnd(width)}  ${(100 * share).toFixed(1).padStart(5)} %  ${bar}`.trimEnd()
    }),
  )
    .flat()
    .join('\n')
}

import { type CatalogueView, singular, wordsOf } from '../../catalog/index.ts'
import { isFacet, isRare } from './facets.ts'
import { perView } from './per-view.ts'
import type { ValueSense } from './sense.ts'

/** The beginnings of two values are longer than those of the two words of one: "rom-com" and "sci-fi". */
const shortest = { ofValue: 3, ofWord: 2 }

/** A value that so many times more items have than another that a blend may be is the one that is meant. */
const lead = 3

interface Blendable {
  /** The single words of each short list of tags: an item may have two of them. */
  singles: readonly (readonly [word: string, sense: ValueSense])[][]
  /** Values of two words, by the first letters of both: there may be very many. */
  pairs: ReadonlyMap<
    string,
    readonly (readonly [first: string, second: string, sense: ValueSense])[]
  >
}

/** No beginning is shorter than this. */
const lettersOf = (first: string, second: string): string =>
  `${first.slice(0, shortest.ofWord)} ${second.slice(0, shortest.ofWord)}`

const blendableOf = perView((view): Blendable => {
  const singles = new Map<string, [string, ValueSense][]>()
  const pairs = new Map<string, [string, string, ValueSense][]>()
  for (const { attribute, value, count } of view.vocabulary) {
    const sense: ValueSense = { attribute, value, count, by: 'value' }
    const [first, second, ...others] = wordsOf(value).map(({ folded }) => folded)
    if (first === undefined || others.length > 0 || isRare([sense], view)) continue
    if (second !== undefined) {
      const letters = lettersOf(first, second)
      const known = pairs.get(letters) ?? []
      known.push([first, second, sense])
      pairs.set(letters, known)
    } else if (isFacet(attribute, view) && view.schema.get(attribute)?.kind === 'tags') {
      const known = singles.get(attribute) ?? []
      known.push([first, sense])
      singles.set(attribute, known)
    }
  }
  return { singles: [...singles.values()], pairs }
})

/**
 * The values that two glued beginnings mean: both of two, "romcom" for Romance and Comedy, and one of two words,
 * "romantic comedy". The first are by "blend": an item has to have both.
 */
export const blended = (first: string, last: string, view: CatalogueView): ValueSense[] => {
  const second = singular(last)
  const { singles, pairs } = blendableOf(view)
  const isOf = (least: number) => first.length >= least && second.length >= least
  const both = isOf(shortest.ofValue)
    ? singles.flatMap((values) => {
        const [one, other] = [only(values, first), only(values, second)]
        return one && other && one !== other ? [one, other] : []
      })
    : []
  const named = isOf(shortest.ofWord)
    ? (pairs.get(lettersOf(first, second)) ?? []).flatMap(([a, b, sense]) =>
        a.startsWith(first) && b.startsWith(second) ? sense : [],
      )
    : []
  const [best, next] = named.toSorted((a, b) => b.count - a.count)
  const isClear = best && best.count >= lead * (next && next.value !== best.value ? next.count : 0)
  return [
    ...both.slice(0, 2).map((sense): ValueSense => ({ ...sense, by: 'blend' })),
    ...(isClear ? [{ ...best, by: 'synonym' as const }] : []),
  ]
}

const only = (values: Blendable['singles'][number], beginning: string): ValueSense | undefined => {
  const found = values.filter(([word]) => word.startsWith(beginning))
  return found.length === 1 ? found[0]![1] : undefined
}

/** The values that one word blends, wherever in it the second begins. */
export const blendedIn = (word: string, view: CatalogueView): ValueSense[] => {
  for (let at = shortest.ofWord; at <= word.length - shortest.ofWord; at++) {
    const senses = blended(word.slice(0, at), word.slice(at), view)
    if (senses.length > 0) return senses
  }
  return []
}

import type { CatalogueView, Word } from '../../catalog/index.ts'
import { grammars } from '../grammar/index.ts'
import { isFacet } from './facets.ts'
import type { ValueEntry, ValueSense } from './sense.ts'
import { isMaker } from './senses.ts'

/** A single word may be too many other things: see `parts` and `surnames`. */
const shortest = 2

/** A company of so many items goes by the beginning of its name. */
const wellKnown = 10

/**
 * Values by a part of their names that no other value has: of a short list any words side by side, "split screen" for
 * "Shared/Split Screen"; of a maker that is well known the first ones, "big fish" for "Big Fish Games".
 */
export function* shortNames(
  values: readonly (readonly [words: readonly Word[], sense: ValueSense])[],
  view: CatalogueView,
): Generator<ValueEntry> {
  const bearers = new Map<string, { sense: ValueSense; value: string; phrase: string[] }[]>()
  const listed = values.filter(([, { attribute }]) => isFacet(attribute, view))
  const single = new Set(listed.flatMap(([words]) => (words.length === 1 ? words[0]!.stem : [])))
  // "one more", "out of", "indie games": what means something by itself wherever it stands.
  const isOther = ({ folded, stem }: Word) =>
    single.has(stem) || grammars[0]!.markers.longest([folded], 0) !== undefined
  for (const [words, sense] of values) {
    if (sense.by !== 'value' || words.length <= shortest) continue
    const isListed = isFacet(sense.attribute, view)
    if (!isListed && !(isMaker(sense.attribute) && sense.count >= wellKnown)) continue
    const most = isListed ? words.length - shortest : 0
    for (let from = 0; from <= most; from++)
      for (let to = from + shortest; to <= words.length; to++) {
        const part = words.slice(from, to)
        if (part.length === words.length || part.some(isOther)) continue
        const phrase = part.map(({ stem }) => stem)
        const known = bearers.get(phrase.join(' ')) ?? []
        known.push({ sense: { ...sense, by: 'synonym' }, value: sense.value, phrase })
        bearers.set(phrase.join(' '), known)
      }
  }
  const whole = new Set(values.map(([words]) => words.map(({ stem }) => stem).join(' ')))
  for (const [name, known] of bearers) {
    const isOne = known.every(({ value }) => value === known[0]!.value)
    if (isOne && !whole.has(name)) for (const { phrase, sense } of known) yield [phrase, sense]
  }
}

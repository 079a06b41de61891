import { phraseKey, type Word, wordsOf } from '../../catalog/index.ts'
import type { ValueEntry, ValueSense } from './sense.ts'
import { isMaker } from './senses.ts'
import { sharesOf } from './shares.ts'

/**
 * The last and first words of names that are no values themselves, where one bearer is much better known than others,
 * and than anything else that is called so: who says "marvel" means no Elizabeth Marvel.
 */
export function* surnameEntries(
  values: readonly ValueEntry[],
  people: ReadonlySet<string> = attributesOfPeople(values),
): Generator<ValueEntry> {
  const things = thingsIn(values, people)
  const direct = new Set(values.map(([phrase]) => phrase.join(' ')))
  const bearers = new Map<string, ValueSense[]>()
  for (const [, sense] of values) {
    if (sense.by !== 'value') continue
    const words = wordsOf(sense.value)
    const last = words.at(-1)
    if (!last || !isName(sense.value, words)) continue
    for (const [name, by] of namesOf(words, people.has(sense.attribute))) {
      const known = bearers.get(name)
      if (!known) bearers.set(name, [{ ...sense, by }])
      else if (!known.some((one) => one.attribute === sense.attribute && one.value === sense.value))
        known.push({ ...sense, by })
    }
  }
  for (const [name, senses] of bearers)
    if (!direct.has(stemKey(name))) {
      const known = knownBearers(senses)
      if (known.some(({ count }) => count >= (things.get(name) ?? 0)))
        for (const sense of known) yield [name.split(' '), sense]
    }
}

/** An attribute holds names of people where so many of its values look like one: companies seldom do. */
const mostlyNames = 0.75

/** The attributes that hold names of people. */
export const attributesOfPeople = (values: readonly ValueEntry[]): ReadonlySet<string> => {
  const written = values.flatMap(([, sense]) => (sense.by === 'value' ? sense : []))
  const shares = sharesOf(written, (value) => isName(value, wordsOf(value)))
  return new Set([...shares].filter(([, share]) => share >= mostlyNames).map(([name]) => name))
}

/** Shorter first names and first words are too many people's. */
const shortestFirst = 5

/** How many items have what begins with a word and is nobody's name: "marvel comic". */
const thingsIn = (
  values: readonly ValueEntry[],
  people: ReadonlySet<string>,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const [, { attribute, value, count, by }] of values) {
    if (by !== 'value' || people.has(attribute) || isMaker(attribute)) continue
    const [first, ...others] = wordsOf(value)
    if (first && others.length > 0)
      counts.set(first.folded, Math.max(count, counts.get(first.folded) ?? 0))
  }
  return counts
}

/** "Niro" and "De Niro", for what stands before a person's last name may belong to it; and "Keanu". */
function* namesOf(
  words: readonly Word[],
  isPerson: boolean,
): Generator<[name: string, by: 'surname' | 'forename']> {
  const [particle, last] = words.slice(-2).map(({ folded }) => folded) as [string, string]
  yield [last, 'surname']
  if (isPerson && words.length > 2 && particle.length <= 3) yield [`${particle} ${last}`, 'surname']
  const first = words[0]!.folded
  if (first.length >= shortestFirst) yield [first, 'forename']
}

const stemKey = (name: string) => phraseKey(wordsOf(name))

/** A name of a person or the like: two to four words, each with a capital. */
const isName = (value: string, words: readonly Word[]): boolean =>
  words.length >= 2 &&
  words.length <= 4 &&
  words.at(-1)!.folded.length >= 4 &&
  words.every(({ start }) => /\p{Lu}/u.test(value[start]!))

/** Who a last word stands for: one who is at least twice as frequent as any other bearer, or the two there are. */
const knownBearers = (senses: readonly ValueSense[]): ValueSense[] => {
  const totals = new Map<string, number>()
  for (const { value, count } of senses) totals.set(value, (totals.get(value) ?? 0) + count)
  const [first, second] = [...totals].sort(([, a], [, b]) => b - a)
  if (!first || (second && first[1] < 2 * second[1])) return totals.size === 2 ? [...senses] : []
  return senses.filter(({ value }) => value === first[0])
}

import { grammars, type People } from '../grammar/index.ts'
import { tokensOf } from '../tokens.ts'
import { isFacet } from '../vocabulary/facets.ts'
import { perView } from '../vocabulary/per-view.ts'
import type { ValueSense } from '../vocabulary/sense.ts'
import type { Position, Reader } from './atom.ts'

/** For whom the items of a catalogue are, where a short list of it says so. */
type Audience = ReadonlyMap<People, ValueSense>

/**
 * The values of a short list that name people: of one that has two sorts of them, for a single "Children" may as well
 * be a kind of item. A girl is a child where no value says that she is a girl, and else a woman.
 */
export const audienceOf = perView((view): Audience => {
  const byAttribute = new Map<string, Map<People, ValueSense>>()
  for (const { attribute, value, count } of view.vocabulary) {
    if (!isFacet(attribute, view)) continue
    const people = peopleIn(value)
    if (!people) continue
    const named = byAttribute.get(attribute) ?? new Map<People, ValueSense>()
    if (!named.has(people)) named.set(people, { attribute, value, count, by: 'synonym' })
    byAttribute.set(attribute, named)
  }
  const told = [...byAttribute.values()].find(({ size }) => size > 1) ?? new Map()
  const others: [People, People[]][] = [
    ['girls', ['children', 'women']],
    ['boys', ['children', 'men']],
  ]
  for (const [people, instead] of others) {
    const found = instead.find((one) => told.has(one))
    if (!told.has(people) && found) told.set(people, told.get(found))
  }
  return told
})

/** The people that a value is a name of, in any of the languages. */
const peopleIn = (value: string): People | undefined => {
  const { folded } = tokensOf(value)
  for (const { people } of grammars) {
    const found = people.longest(folded, 0)
    if (found?.to === folded.length) return found.meanings[0]
  }
  return undefined
}

/**
 * "ladies", "for my son": the people an item is for, where the catalogue tells that. Elsewhere those whom someone has
 * are only spoken of: "my wife hates horror".
 */
export const readPeople: Reader = (position, at) => {
  const { tokens, compiled, view } = position
  const audience = audienceOf(view)
  const people = compiled.people.longest(tokens.folded, at)
  const sense = people && audience.get(people.meanings[0]!)
  if (people && sense && !isValue(position, people.to, at))
    return { kind: 'value', senses: [sense], from: at, to: people.to }
  const kin = compiled.kin.longest(tokens.folded, at)
  if (!kin || !isSpokenOf(position, at)) return undefined
  const [whom] = kin.meanings
  const theirs = whom === 'anyone' ? undefined : audience.get(whom!)
  if (theirs) return { kind: 'value', senses: [theirs], from: at, to: kin.to }
  // What a short list calls by that word stands for itself: "for the kids".
  return isValue(position, kin.to, at) ? undefined : { kind: 'filler', from: at, to: kin.to }
}

const isValue = (
  { lexicon, tokens, compiled, view }: Position,
  to: number,
  at: number,
): boolean => {
  const value = lexicon.values.longest(tokens.stems, at)
  if (value && value.to > to) return true
  const isListed = value?.meanings.some(({ attribute }) => isFacet(attribute, view)) ?? false
  return isListed || compiled.markers.longest(tokens.folded, at)?.meanings[0]?.kind === 'suitable'
}

/** "my wife", "for mum", "with the kids", "the Coen brothers": not "a mother and daughter". */
const isSpokenOf = ({ tokens, compiled, before }: Position, at: number): boolean => {
  const { telling, articles, belonging } = compiled.lists
  const endsHere = (list: typeof telling, to: number) =>
    to > 0 && list.skip(tokens.folded, to - 1) === to
  const last = before.at(-1)
  if (last?.kind === 'topic') return false
  if (last?.kind === 'value' && last.senses.every(({ by }) => by === 'surname')) return true
  const start = endsHere(articles, at) ? at - 1 : at
  return endsHere(telling, at) || endsHere(belonging, start)
}

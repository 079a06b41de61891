import { fold, type Item, titleOf } from '../../catalog/index.ts'
import type { AttributeCondition } from '../../preferences/index.ts'
import { conditionOf, isTime } from '../quantities/measures.ts'
import { type Found, readNumber } from '../quantities/number.ts'
import type { ValueSense } from '../vocabulary/sense.ts'
import { conditionsOf } from '../vocabulary/senses.ts'
import type { Position, Reader } from './atom.ts'
import { noSuchItem, pointed, theseAt, titleAt } from './reference.ts'

/** "that director again", "the same cast as the second one": what the items pointed at have of an attribute. */
export const readSame: Reader = (position, at) => {
  const { tokens, compiled, lexicon } = position
  const start = compiled.lists.same.skip(tokens.folded, at)
  if (start === at) return undefined
  const named = lexicon.attributes.longest(tokens.singulars, start) ?? shortened(position, start)
  // "a place that sleeps 6" points at nothing.
  if (!named || readNumber(tokens, named.to, compiled)) return undefined
  const other = itemsAfter(position, named.to)
  const span = { from: at, to: other?.to ?? named.to }
  if (other?.value.length === 0) return { kind: 'unclear', why: noSuchItem, ...span }
  if (other) {
    const condition = named.meanings
      .map((name) => conditionOfSame(name, other.value, position))
      .find((one) => one !== undefined)
    if (condition) return { kind: 'condition', condition, compared: false, ...span }
  } else {
    const senses = named.meanings.flatMap((name) => commonSenses(name, position))
    if (senses.length > 0) return { kind: 'value', senses, ...span }
  }
  return { kind: 'unclear', why: 'nothing is shown that has one', ...span }
}

/** A shorter beginning may be that of any word. */
const shortest = 3

/** "the same *dev* as the second": how an attribute's name begins, and no other's, before what it is of. */
const shortened = (position: Position, at: number) => {
  const word = position.tokens.singulars[at] ?? ''
  const meanings = [...position.view.schema.values()]
    .filter((attribute) => fold(titleOf(attribute)).startsWith(word))
    .map(({ name }) => name)
  const isTold = word.length >= shortest && meanings.length === 1
  return isTold && itemsAfter(position, at + 1) ? { meanings, to: at + 1 } : undefined
}

/** "... as the second one", "... wie bei Alien". */
const itemsAfter = (position: Position, at: number): Found<readonly Item[]> | undefined => {
  const { folded } = position.tokens
  const { sameAs, than, likeness } = position.compiled.lists
  const to = Math.max(...[sameAs, than, likeness].map((list) => list.skip(folded, at)))
  if (to === at) return undefined
  return pointed(position, to) ?? titleAt(position, to) ?? theseAt(position, to)
}

/** Whether an item follows that has what is meant: "the same director *as the second*". */
export const isPointedOn = (position: Position, at: number): boolean =>
  itemsAfter(position, at) !== undefined

const valuesOf = (attribute: string, items: readonly Item[]) =>
  items.flatMap((item) => item.attributes[attribute] ?? [])

/** To have any of the words that these items have, or about the number or the year that the first of them has. */
export const conditionOfSame = (
  attribute: string,
  items: readonly Item[],
  { view, compiled: { grammar } }: Position,
): AttributeCondition | undefined => {
  const named = view.schema.get(attribute)
  const values = [...new Set(valuesOf(attribute, items))]
  const [value] = values
  if (!named || value === undefined) return undefined
  if (isWord(named.kind)) {
    const senses = values.map((one) => senseOf(attribute, String(one)))
    return conditionsOf(senses, 'want', view.schema)[0]
  }
  const number = named.kind === 'date' ? Number(String(value).slice(0, 4)) : Number(value)
  if (named.kind !== 'date' && named.kind !== 'number') return undefined
  const condition = conditionOf(
    isTime(named, { grammar })
      ? { measure: 'years', from: number, to: number }
      : { measure: 'bare', number, unit: undefined },
    undefined,
    { view, grammar },
    named,
  )
  return typeof condition === 'string' ? undefined : condition
}

/** The word that most of the items spoken of before, or else of the page, have in common. */
const commonSenses = (attribute: string, { view, before, shown }: Position) => {
  const last = before.findLast((atom) => atom.kind === 'item')
  const value = mostCommon(valuesOf(attribute, last?.kind === 'item' ? last.items : shown))
  return value === undefined || !isWord(view.schema.get(attribute)?.kind)
    ? []
    : [senseOf(attribute, value)]
}

const senseOf = (attribute: string, value: string): ValueSense => ({
  attribute,
  value,
  count: 1,
  by: 'value',
})

const isWord = (kind: string | undefined) => kind === 'tags' || kind === 'category'

/** The value that most have; of several, the first. */
const mostCommon = (values: readonly unknown[]): string | undefined => {
  const counts = new Map<string, number>()
  for (const value of values.map(String)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

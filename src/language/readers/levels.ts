import { type Attribute, type CatalogueView, titleOf, wordsOf } from '../../catalog/index.ts'
import type { AttributeCondition } from '../../preferences/index.ts'
import { type Grammar, grammars, type Level } from '../grammar/index.ts'
import { attributeFor } from '../quantities/measures.ts'
import { readNumber } from '../quantities/number.ts'
import { hasValue } from '../vocabulary/senses.ts'
import type { Reader } from './atom.ts'
import { audienceOf } from './people.ts'

/**
 * "cheap", "recent": the quarter of the catalogue at that end; "old" the tenth, for most of what is made is new; "not
 * too long" is the rest. Gives back why when there is no such measure.
 */
export const conditionOfLevel = (
  { measure, end, isNot = false }: Level,
  view: CatalogueView,
  grammar: Grammar,
): AttributeCondition | string => {
  const attribute = attributeFor(measure, { view, grammar })?.name
  const range = attribute === undefined ? undefined : view.ranges.get(attribute)
  if (attribute === undefined || !range) return 'the catalogue has no attribute to tell that by'
  const value = end === 'high' ? range[4] : measure === 'time' ? range[1] : range[2]
  return { attribute, operator: (end === 'low') === isNot ? '>=' : '<=', value }
}

/** "more protein", "not too many calories": of what the catalogue counts, the quarter at that end. */
export const conditionOfAmount = (
  scope: string,
  attributes: readonly string[],
  view: CatalogueView,
): AttributeCondition | undefined => {
  const counted = attributes.find((name) => view.schema.get(name)?.kind === 'number')
  const range = counted === undefined ? undefined : view.ranges.get(counted)
  if (counted === undefined || !range) return undefined
  if (scope === 'less') return { attribute: counted, operator: '<=', value: range[2] }
  return scope === 'more' ? { attribute: counted, operator: '>=', value: range[4] } : undefined
}

/** The lower part of an ordered category that is for everyone: two in five. */
const forEveryone = 0.4

/** Who may see a thing is mostly told by codes, "PG-13": steps that are words, "Easy", tell something else. */
const isOfCodes = (order: readonly string[]): boolean =>
  order.filter((step) => !/\p{Ll}{2}/u.test(step)).length > order.length / 2

const isOfAge = (attribute: Attribute): boolean =>
  wordsOf(titleOf(attribute)).some(({ folded }) =>
    grammars.some(({ lists }) => lists.ageNames.skip([folded], 0) > 0),
  )

/**
 * "family friendly": the lower end of the ordered category that tells for whom a thing is, of several the first in the
 * schema's order; where there is none, what is for children. Gives back undefined when the catalogue tells neither.
 */
export const conditionOfSuitable = (view: CatalogueView): AttributeCondition | undefined => {
  const ordered = [...view.schema.values()].find(
    (one) => one.order && (isOfCodes(one.order) || isOfAge(one)),
  )
  if (!ordered?.order) {
    const sense = audienceOf(view).get('children')
    return sense && hasValue(sense, view.schema)
  }
  const value = ordered.order[Math.floor((ordered.order.length - 1) * forEveryone)]!
  return { attribute: ordered.name, operator: '<=', value }
}

/** From this age on nobody is a child. */
const grownUp = 13

/** "we have a six year old": what is asked for must be suitable. */
export const readAge: Reader = ({ tokens, compiled }, at) => {
  const number = readNumber(tokens, compiled.lists.articles.skip(tokens.folded, at), compiled)
  if (!number || number.value >= grownUp) return undefined
  const to = compiled.lists.ages.skip(tokens.folded, number.to)
  return to > number.to ? { kind: 'suitable', from: at, to } : undefined
}

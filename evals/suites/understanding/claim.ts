import { fold, type Schema, wordsOf } from '../../../src/catalog/index.ts'
import type { Directive } from '../../../src/preferences/index.ts'
import type { Said } from './gold.ts'

/** A directive in the one form in which two of them are compared. */
export interface Claim {
  polarity: string
  strength: string
  /** The attribute's name; `(text)` and `(like)` for what is no attribute's. */
  attribute: string
  operator: string
  value: string
  /** How long it holds: `day`, `week`, `long`, or `ever`. */
  horizon: string
}

/** What two claims are compared by. A horizon is judged apart. */
export const aspects = ['polarity', 'strength', 'attribute', 'operator', 'value'] as const
export type Aspect = (typeof aspects)[number]

const dayMs = 86_400_000

/** The claim of a directive as a person wrote it. */
export const claimOfSaid = (said: Said, schema: Schema): Claim => ({
  polarity: said.polarity,
  strength: said.strength,
  horizon: said.expires === undefined ? 'ever' : said.expires === 'week' ? 'week' : 'day',
  ...conditionOf(said, schema),
})

/** What a directive that the system made is told against. */
interface Told {
  schema: Schema
  /** The titles of items by their ids. */
  titles: ReadonlyMap<string, string>
  now: Date
}

/** The claim of a directive that the system made. What it exempts is not compared. */
export const claimOfDirective = (
  { polarity, strength, condition, expiresAt }: Directive,
  { schema, titles, now }: Told,
): Claim => ({
  polarity,
  strength,
  horizon: horizonOf(expiresAt, now),
  ...conditionOf(
    'like' in condition ? { like: titles.get(condition.like) ?? condition.like } : condition,
    schema,
  ),
})

const horizonOf = (expiresAt: string | null, now: Date) => {
  if (expiresAt === null) return 'ever'
  const days = (Date.parse(expiresAt) - now.getTime()) / dayMs
  return days <= 1.5 ? 'day' : days <= 9 ? 'week' : 'long'
}

type Conditional = Pick<Partial<Said>, 'attribute' | 'operator' | 'value' | 'text' | 'like'>

const conditionOf = (
  { attribute = '', operator = 'eq', value = '', text, like }: Conditional,
  schema: Schema,
): Pick<Claim, 'attribute' | 'operator' | 'value'> => {
  if (text !== undefined) return { attribute: '(text)', operator: 'about', value: text }
  if (like !== undefined) return { attribute: '(like)', operator: 'like', value: fold(like) }
  const kind = schema.get(attribute)?.kind
  if (operator === 'in') {
    const values = [...new Set([value].flat())]
    const alone = kind === 'tags' ? 'contains' : 'eq'
    if (values.length === 1) return { attribute, operator: alone, value: String(values[0]) }
    return { attribute, operator, value: values.map(String).sort().join(' | ') }
  }
  const bound = [value].flat().join(' to ')
  // After a day and from the next day on are the same days.
  if (kind === 'date' && operator === '>') return { attribute, operator: '>=', value: next(bound) }
  if (kind === 'date' && operator === '<=') return { attribute, operator: '<', value: next(bound) }
  return { attribute, operator, value: bound }
}

const next = (day: string) => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10)

/** Whether two claims agree in an aspect. Texts agree when their words overlap by half. */
export const agree = (a: Claim, b: Claim, aspect: Aspect): boolean =>
  aspect === 'value' && a.attribute === '(text)' && b.attribute === '(text)'
    ? overlap(a.value, b.value) >= 0.5
    : a[aspect] === b[aspect]

/** Whether two claims say the same. */
export const isRight = (a: Claim, b: Claim): boolean => aspects.every((one) => agree(a, b, one))

/** The share of the longer text's words, folded, that the other has too: 0 to 1. */
export const overlap = (a: string, b: string): number => {
  const [one, other] = [wordSet(a), wordSet(b)]
  const shared = [...one].filter((word) => other.has(word)).length
  return shared / Math.max(one.size, other.size, 1)
}

const wordSet = (text: string) => new Set(wordsOf(text).map(({ folded }) => folded))

/** A claim in a line: "avoid must genres contains Horror". */
export const told = ({ polarity, strength, attribute, operator, value }: Claim): string =>
  `${polarity} ${strength} ${attribute} ${operator} ${value}`

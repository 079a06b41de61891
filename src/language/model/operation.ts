import {
  type Operation,
  operationSchema,
  orders,
  type Retraction,
  variety,
} from '../../preferences/index.ts'
import { expiryOf } from '../readers/horizon.ts'
import { type AnswerOperation, horizonHours } from './answer.ts'
import { attributeNamed, type ConditionGround, conditionOf, itemAt } from './condition.ts'
import { type ModelInput, rulesOf } from './input.ts'
import type { Manner } from './manner.ts'
import { meantValue } from './value.ts'

/** What a model's operation comes to, and what of it had to be left out. */
export interface CheckedOperation {
  operations: Operation[]
  leftOut: string[]
}

/** Turns a model's operation into the preferences' own, as far as the catalogue and the page bear it out; or says why not. */
export const operationsOf = (
  given: AnswerOperation,
  manner: Manner,
  input: ModelInput,
): CheckedOperation | string => {
  const checked = check(given, manner, input)
  if (typeof checked === 'string') return checked
  const isSound = checked.operations.every((one) => operationSchema.safeParse(one).success)
  return isSound ? checked : 'it cannot be kept as it is'
}

const check = (
  given: AnswerOperation,
  manner: Manner,
  input: ModelInput,
): CheckedOperation | string => {
  switch (given.op) {
    case 'add':
      return addition(given, manner, input)
    case 'retract':
      return retractions(given, input)
    case 'sort':
      return sort(given, input)
    // Done by the act, not by an operation of the preferences.
    case 'undo':
      return { operations: [], leftOut: [] }
    case 'clear':
      return { operations: [{ op: 'clear', quote: given.quote }], leftOut: [] }
  }
}

const weights = { bit: 0.5, normal: 1, much: 2 }

const addition = (
  given: AnswerOperation,
  manner: Manner,
  input: ModelInput,
): CheckedOperation | string => {
  const checked = conditionOf(given, input)
  if (typeof checked === 'string') return checked
  const { polarity, quote } = given
  if (!polarity) return 'it is not clear whether it is wanted'
  const { except, leftOut } = exceptions(given, input)
  const addition: Operation = {
    op: 'add',
    polarity,
    strength: strengthOf(given, manner),
    condition: { ...checked.condition, ...(except.length > 0 && { except }) },
    weight: weights[given.weight ?? 'normal'],
    exclusive: given.exclusive && polarity === 'want',
    expiresAt: endOf(given, input),
    quote,
  }
  return { operations: [addition], leftOut: [...checked.leftOut, ...leftOut] }
}

/** When what is asked for or taken back is over: null for never. */
const endOf = ({ horizon }: AnswerOperation, { now }: ModelInput): string | null =>
  horizon && expiryOf({ hours: horizonHours[horizon], phrases: [] }, now)

const strengthOf = (
  { polarity, strength, attribute, item }: AnswerOperation,
  { weak, less, absolute }: Manner,
): 'must' | 'prefer' => {
  if (weak) return 'prefer'
  // A wanted meaning or likeness cannot be checked on an item, so it is never a must.
  if (polarity === 'want') return attribute === null ? 'prefer' : (strength ?? 'prefer')
  if (less) return 'prefer'
  if (absolute && item === null) return 'must'
  return strength ?? 'prefer'
}

const exceptions = ({ except: given }: AnswerOperation, ground: ConditionGround) => {
  const checked = given.map((subject) => conditionOf(subject, ground))
  return {
    except: checked.flatMap((one) => (typeof one === 'string' ? [] : [one.condition])),
    leftOut: checked.flatMap((one) => (typeof one === 'string' ? [one] : one.leftOut)),
  }
}

const retractions = (given: AnswerOperation, input: ModelInput): CheckedOperation | string => {
  const { rule, item, attribute: name, values, text, polarity, quote } = given
  const { view } = input
  const until = endOf(given, input)
  const retract = (target: Omit<Retraction, 'op' | 'quote'>): Retraction => ({
    op: 'retract',
    ...target,
    ...(until && { until }),
    quote,
  })
  const only = polarity && { polarity }
  if (rule !== null) {
    const id = rulesOf(input)[rule - 1]?.id
    return id ? { operations: [retract({ id })], leftOut: [] } : 'there is no such rule'
  }
  if (item !== null) {
    const like = itemAt(item, input)?.id
    if (!like) return 'the page has no such item'
    return { operations: [retract({ like, ...only })], leftOut: [] }
  }
  if (name === null)
    return text?.trim()
      ? { operations: [retract({ text: text.trim(), ...only })], leftOut: [] }
      : 'it is not clear what to forget'
  const attribute = attributeNamed(name, view)
  if (!attribute) return 'the catalogue has no such attribute'
  if (values.length === 0)
    return { operations: [retract({ attribute: attribute.name })], leftOut: [] }
  const known = values.flatMap((value) => meantValue(value, attribute, 'eq', view) ?? [])
  const lacking = `${attribute.name} has no value like that`
  if (known.length === 0) return lacking
  return {
    operations: known.map((value) => retract({ attribute: attribute.name, value, ...only })),
    leftOut: known.length < values.length ? [lacking] : [],
  }
}

const sort = (
  { attribute: name, direction, apart: given, quote }: AnswerOperation,
  { view }: ModelInput,
): CheckedOperation | string => {
  if (name === null) return 'it is not clear what to sort by'
  const attribute = orders.has(name) ? { name, kind: 'number' } : attributeNamed(name, view)
  const isOrdered =
    attribute && attribute.kind !== 'tags' && attribute.kind !== 'flag' && attribute.kind !== 'text'
  if (!isOrdered) return 'there is nothing to sort by like that'
  const apart = given && name === variety ? attributeNamed(given.attribute, view) : null
  if (apart === undefined) return 'the catalogue has no such attribute'
  const asked = {
    op: 'sort' as const,
    attribute: attribute.name,
    direction: direction ?? 'desc',
    ...(apart && { apart: { attribute: apart.name, most: given!.most } }),
    quote,
  }
  return { operations: [asked], leftOut: [] }
}

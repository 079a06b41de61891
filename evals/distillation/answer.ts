import {
  type Answer,
  type AnswerOperation,
  type AnswerSubject,
  horizonHours,
  type ModelInput,
  type Reading,
  silentOperation,
} from '../../src/language/index.ts'
import type { Addition, Condition, Operation, Retraction } from '../../src/preferences/index.ts'

/** A reading as a chat model would have answered it; undefined where its answers have no words for it. */
export const answerOf = (
  { act, operations, notUnderstood }: Reading,
  input: ModelInput,
): Answer | undefined => {
  const said = operations.map((operation) => operationOf(operation, input))
  if (said.includes(undefined)) return undefined
  const op = wholeOf[act]
  const isWhole = op !== undefined && said.length === 0
  const whole: AnswerOperation[] = isWhole ? [{ ...silentOperation, op, quote: input.command }] : []
  return { act, operations: [...(said as AnswerOperation[]), ...whole], notUnderstood }
}

/** What a command that is nothing but an act is answered with. */
const wholeOf: Partial<Record<Reading['act'], AnswerOperation['op']>> = {
  undo: 'undo',
  reset: 'clear',
}

const operationOf = (operation: Operation, input: ModelInput): AnswerOperation | undefined => {
  const { op, quote } = operation
  switch (op) {
    case 'add':
      return added(operation, input)
    case 'retract':
      return retracted(operation, input)
    case 'sort': {
      const { attribute, direction, apart } = operation
      return { ...silentOperation, op, attribute, direction, apart: apart ?? null, quote }
    }
    case 'clear':
      return { ...silentOperation, op, quote }
  }
}

const added = (addition: Addition, input: ModelInput): AnswerOperation | undefined => {
  const { op, polarity, strength, condition, weight, exclusive, expiresAt, quote } = addition
  const subject = subjectOf(condition, input)
  const except = (condition.except ?? []).map((one) => subjectOf(one, input))
  const horizon = horizonOf(expiresAt, input)
  if (!subject || except.includes(undefined) || horizon === undefined) return undefined
  return {
    ...silentOperation,
    op,
    polarity,
    strength,
    ...subject,
    except: except as AnswerSubject[],
    weight: weight < 1 ? 'bit' : weight > 1 ? 'much' : null,
    horizon,
    exclusive,
    quote,
  }
}

const retracted = (retraction: Retraction, input: ModelInput): AnswerOperation | undefined => {
  const { op, id, attribute, value, text, like, polarity, until, quote } = retraction
  const horizon = horizonOf(until ?? null, input)
  const item = like === undefined ? null : placeOf(like, input)
  const rule = id === undefined ? null : input.inForce.findIndex((one) => one.id === id) + 1
  if (horizon === undefined || item === 0 || rule === 0) return undefined
  return {
    ...silentOperation,
    op,
    polarity: polarity ?? null,
    attribute: attribute ?? null,
    values: value === undefined ? [] : [String(value)],
    text: text ?? null,
    item,
    rule,
    horizon,
    quote,
  }
}

const subjectOf = (
  condition: Omit<Condition, 'except'>,
  input: ModelInput,
): AnswerSubject | undefined => {
  const none = { attribute: null, operator: null, values: [], text: null, item: null }
  const about = condition as Condition
  if ('text' in about) return { ...none, text: about.text }
  if ('like' in about) {
    const item = placeOf(about.like, input)
    return item > 0 ? { ...none, item } : undefined
  }
  const { attribute, operator, value } = about
  return { ...none, attribute, operator, values: [value].flat().map(String) }
}

/** The place of an item on the page, from 1; 0 where it is not there. */
const placeOf = (id: string, { shown }: ModelInput): number =>
  shown.findIndex((item) => item.id === id) + 1

const horizons = Object.keys(horizonHours) as (keyof typeof horizonHours)[]

/** How long something holds, in the words that an answer has: null for ever, undefined where it has none. */
const horizonOf = (until: string | null, { now }: ModelInput) => {
  if (until === null) return null
  const hours = (Date.parse(until) - now.getTime()) / 3_600_000
  return horizons.find((word) => horizonHours[word] === hours)
}

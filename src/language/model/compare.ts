import { fold } from '../../catalog/index.ts'
import {
  type AttributeCondition,
  type Condition,
  isAttribute,
  isItem,
  isText,
  type Operation,
} from '../../preferences/index.ts'
import type { Reading } from '../reading.ts'

/** What two operations about the same thing may differ in. Quotes are not among it: both read the same command. */
const fields = [
  'polarity',
  'strength',
  'operator',
  'value',
  'except',
  'weight',
  'exclusive',
  'expiresAt',
  'direction',
] as const
export type Difference = (typeof fields)[number]

/** An operation of one reading beside what the other made of the same thing. */
export type OperationComparison =
  | { kind: 'same'; a: Operation; b: Operation }
  | { kind: 'differs'; a: Operation; b: Operation; in: Difference[] }
  | { kind: 'onlyA'; a: Operation }
  | { kind: 'onlyB'; b: Operation }

/** What two readings of one command share, and where they differ. */
export interface ReadingComparison {
  sameAct: boolean
  operations: OperationComparison[]
}

/** Compares two readings of one command, operation by operation; each is paired with the most alike about the same thing. */
export const compareReadings = (a: Reading, b: Reading): ReadingComparison => {
  const left = new Set(b.operations)
  const paired = new Map<Operation, { b: Operation; in: Difference[] }>()
  // The most alike first, so that no near pair takes what another is the same as.
  for (const pair of pairsOf(a, b))
    if (!paired.has(pair.a) && left.delete(pair.b)) paired.set(pair.a, pair)
  const operations = a.operations.map((one): OperationComparison => {
    const pair = paired.get(one)
    if (!pair) return { kind: 'onlyA', a: one }
    return pair.in.length === 0
      ? { kind: 'same', a: one, b: pair.b }
      : { kind: 'differs', a: one, b: pair.b, in: pair.in }
  })
  const others = [...left].map((one): OperationComparison => ({ kind: 'onlyB', b: one }))
  return { sameAct: a.act === b.act, operations: [...operations, ...others] }
}

/** A comparison in numbers, without a word of the user: how many operations of each kind, and how many differ in what. */
export const comparisonFigures = ({
  sameAct,
  operations,
}: ReadingComparison): Record<string, number | boolean> => {
  const figures: Record<string, number | boolean> = {
    sameAct,
    same: 0,
    differs: 0,
    onlyA: 0,
    onlyB: 0,
  }
  const count = (name: string) => (figures[name] = Number(figures[name] ?? 0) + 1)
  for (const one of operations) {
    count(one.kind)
    if (one.kind === 'differs') for (const field of one.in) count(`differs.${field}`)
  }
  return figures
}

const pairsOf = (a: Reading, b: Reading) =>
  a.operations
    .flatMap((one) =>
      b.operations
        .filter((other) => isAboutTheSame(one, other))
        .map((other) => ({ a: one, b: other, in: differences(one, other) })),
    )
    .toSorted((x, y) => x.in.length - y.in.length)

const isAboutTheSame = (a: Operation, b: Operation): boolean => {
  if (a.op === 'add' && b.op === 'add') return shareSubject(a.condition, b.condition)
  if (a.op !== 'retract' || b.op !== 'retract') return a.op === b.op
  const targets = [a, b].map(({ id, attribute, text, like }) => [id, attribute, text, like])
  return JSON.stringify(targets[0]) === JSON.stringify(targets[1])
}

const shareSubject = (a: Condition, b: Condition): boolean => {
  if (isText(a) && isText(b)) return fold(a.text) === fold(b.text)
  if (isItem(a) && isItem(b)) return a.like === b.like
  if (!isAttribute(a) || !isAttribute(b) || a.attribute !== b.attribute) return false
  // Two limits are about the same even where they differ; two values are not.
  const [values, others] = [[a.value].flat(), [b.value].flat()]
  return isLimit(a) || isLimit(b) || values.some((value) => others.includes(value))
}

const isLimit = ({ operator }: AttributeCondition) =>
  operator !== 'contains' && operator !== 'eq' && operator !== 'in'

const differences = (a: Operation, b: Operation): Difference[] => {
  const [left, right] = [partsOf(a), partsOf(b)]
  return fields.filter((field) => JSON.stringify(left[field]) !== JSON.stringify(right[field]))
}

const partsOf = (operation: Operation): Partial<Record<Difference | 'attribute', unknown>> => {
  if (operation.op === 'sort') {
    const { direction, attribute, apart } = operation
    return { direction, value: apart ? [attribute, apart] : attribute }
  }
  if (operation.op === 'retract') return { polarity: operation.polarity, value: operation.value }
  if (operation.op === 'clear') return {}
  const { condition, ...others } = operation
  const { except } = condition
  if (!isAttribute(condition)) return { ...others, except }
  const { operator, value } = condition
  return {
    ...others,
    except,
    operator,
    value: operator === 'in' ? [value].flat().toSorted() : value,
  }
}

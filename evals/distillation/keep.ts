import { fold, type Item, type Schema } from '../../src/catalog/index.ts'
import { type Reading, readingSchema } from '../../src/language/index.ts'
import { musts, obeys } from '../../src/preferences/index.ts'
import { meets, pageSize, type Turn, type Wish } from '../simulator/index.ts'

/** Why a turn teaches nothing. */
export const faults = [
  'degraded',
  'not a reading',
  'nothing read',
  'invented quote',
  'misread',
  'empty page',
  'disobeyed',
  'no better',
] as const
export type Fault = (typeof faults)[number]

/**
 * What is wrong with a turn as an example; undefined when it may be learnt from. The page is judged by every must in
 * force, by what the user really meant, which a wrong reading does not know, and beside the page before.
 */
export const faultOf = (
  { command, meant, shown, sought = [], answer }: Turn,
  schema: Schema,
): Fault | undefined => {
  const { reading, directives, items, degraded } = answer
  if (degraded) return 'degraded'
  if (!readingSchema.safeParse(reading).success) return 'not a reading'
  // A simulated user never talks for nothing.
  if (reading.operations.length === 0) return 'nothing read'
  const quotes = [...reading.operations, ...reading.notUnderstood].map(({ quote }) => quote)
  if (!quotes.every((quote) => command.includes(quote))) return 'invented quote'
  const wishes = meant.map(({ complaint }) => complaint.wish)
  if (!reading.operations.every((operation) => isMeant(operation, wishes))) return 'misread'
  if (items.length === 0) return 'empty page'
  const isMust = meant.flatMap(({ complaint, firm }) =>
    firm && complaint.about === 'unmet' ? complaint.wish : [],
  )
  const obeyed = items.every(
    (item) =>
      musts(directives).every((must) => obeys(item, must, schema)) &&
      isMust.every((wish) => meets(item, wish)),
  )
  if (!obeyed) return 'disobeyed'
  const isBetter = showsMore(shown, items, meant) && losesNone(shown, items, sought)
  return isBetter ? undefined : 'no better'
}

/** Whether more of the page is what was asked for than of the page before; a full one cannot be better. */
const showsMore = (
  before: readonly Item[],
  after: readonly Item[],
  meant: Turn['meant'],
): boolean => {
  const wishes = meant.flatMap(({ complaint }) =>
    complaint.about === 'unmet' ? complaint.wish : [],
  )
  const share = (items: readonly Item[]) =>
    items.filter((item) => wishes.every((wish) => meets(item, wish))).length / pageSize
  return wishes.length === 0 || share(after) >= 1 || share(after) > share(before)
}

/** Whether as many of the items that the user was to find are on the page as were before. */
const losesNone = (before: readonly Item[], after: readonly Item[], sought: readonly string[]) => {
  const found = (items: readonly Item[]) => items.filter(({ id }) => sought.includes(id)).length
  return found(after) >= found(before)
}

/** Whether an addition is about something that was said: a limit by its attribute, anything else by its values. */
const isMeant = (operation: Reading['operations'][number], wishes: readonly Wish[]): boolean => {
  if (operation.op !== 'add') return true
  const { polarity, condition } = operation
  const values = 'value' in condition ? [condition.value].flat() : Object.values(condition)
  return wishes.some((wish) => {
    if (wish.kind === 'limit')
      return 'attribute' in condition && condition.attribute === wish.attribute
    if ((wish.kind === 'avoid') !== (polarity === 'avoid')) return false
    const named = wish.kind === 'want' ? wish.anyOf : [wish.value]
    return values.every((value) => named.some((one) => fold(one) === fold(String(value))))
  })
}

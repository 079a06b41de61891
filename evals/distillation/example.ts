import { type CatalogueView, fold } from '../../src/catalog/index.ts'
import type { Reading } from '../../src/language/index.ts'
import type { Directive } from '../../src/preferences/index.ts'
import type { Turn } from '../simulator/index.ts'
import { mostOfKind } from './balance.ts'
import { type Fault, faultOf, faults } from './keep.ts'
import { type Message, messagesOf } from './messages.ts'

/** A turn, with what was in force when the command was read: nothing, for the first. */
export type Heard = Turn & { inForce?: readonly Directive[] }

/** What examples are put together from. */
export interface Ground {
  view: CatalogueView
  /** When the commands were read. */
  now: Date
}

const others = ['unsayable', 'said before', 'one of too many'] as const
type Dropped = Record<Fault | (typeof others)[number], number>

/** The examples of many turns: for the parser with the readings they teach, for the planner, and what became of the other turns. */
export interface Examples {
  parser: Message[][]
  readings: Reading[]
  planner: Message[][]
  dropped: Dropped
}

/** The turns of a conversation, each with what was in force before it. */
export const heardIn = (turns: readonly Turn[]): Heard[] =>
  turns.map((turn, i) => ({ ...turn, inForce: turns[i - 1]?.answer.directives ?? [] }))

/**
 * Turns to examples, leaving out those that teach nothing or nothing new, the same words read the same way, and of a
 * kind that is far commoner than the others all but the first.
 */
export const examplesOf = (turns: readonly Heard[], { view, now }: Ground): Examples => {
  const dropped = Object.fromEntries([...faults, ...others].map((why) => [why, 0])) as Dropped
  const known = new Set<string>()
  const isNew = (key: string) => !known.has(key) && known.add(key) !== undefined
  const good = turns.filter((turn) => {
    const fault = faultOf(turn, view.schema)
    if (fault) dropped[fault]++
    return !fault
  })
  const planner = good.flatMap(({ answer: { planned } }) => {
    if (!planned || !isNew(JSON.stringify(planned))) return []
    const { messages, answer } = planned
    return [[...messages, { role: 'assistant' as const, content: JSON.stringify(answer) }]]
  })
  const sayable = good.flatMap((turn) => {
    const { command, shown, inForce = [], answer } = turn
    const { reading } = answer
    const messages = messagesOf({ command, shown, view, inForce, now }, reading)
    const isKept = messages && isNew(JSON.stringify([fold(command), reading]))
    if (!isKept) dropped[messages ? 'said before' : 'unsayable']++
    return isKept ? { messages, reading } : []
  })
  const kept = mostOfKind(sayable, ({ reading }) => asksOf(reading).sort().join(', '))
  dropped['one of too many'] += sayable.length - kept.length
  return {
    parser: kept.map(({ messages }) => messages),
    readings: kept.map(({ reading }) => reading),
    planner,
    dropped,
  }
}

/** What the operations of a reading ask for: the operator of a condition, or the kind of operation. */
export const asksOf = ({ operations }: Reading): string[] =>
  operations.map((operation) => {
    if (operation.op !== 'add') return operation.op
    const { polarity, strength, condition } = operation
    const about = 'operator' in condition ? condition.operator : Object.keys(condition)[0]
    return `${polarity} ${strength} ${about}`
  })

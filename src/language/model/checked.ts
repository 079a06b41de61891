import { type Addition, conditionKey, type Operation } from '../../preferences/index.ts'
import type { Act, NotUnderstood, Reading } from '../reading.ts'
import { type Tokens, tokensOf } from '../tokens.ts'
import type { Answer } from './answer.ts'
import type { ModelInput } from './input.ts'
import { mannersOf } from './manner.ts'
import { operationsOf } from './operation.ts'
import { quotedIn } from './quote.ts'

/** Keeps of a model's answer what the catalogue, the page and the command bear out; the rest is said not to be understood. */
export const checked = (answer: Answer, input: ModelInput): Reading => {
  const command = tokensOf(input.command)
  const mannerOf = mannersOf(command)
  const operations: Operation[] = []
  const notUnderstood: NotUnderstood[] = []
  let undoes = false
  for (const given of answer.operations) {
    const quoted = quotedIn(command, given.quote)
    const result = quoted
      ? operationsOf({ ...given, quote: quoted.quote }, mannerOf(quoted), input)
      : 'these words are not in the command'
    const why = typeof result === 'string' ? [result] : result.leftOut
    const quote = quoted?.quote ?? told(given.quote)
    notUnderstood.push(...why.map((one) => ({ quote, why: one })))
    if (typeof result !== 'string') operations.push(...result.operations)
    undoes ||= given.op === 'undo' && quoted !== undefined
  }
  for (const { quote, why } of answer.notUnderstood)
    notUnderstood.push({ quote: quoteOr(command, quote), why: told(why) })
  const kept = latest(operations)
  if (kept.length > 0 && undoes)
    notUnderstood.push({ quote: told(input.command), why: 'an undo has to be asked for by itself' })
  const act = kept.length > 0 ? actOfChanges(answer.act, kept) : undoes ? 'undo' : idle(answer.act)
  return { act, operations: kept, notUnderstood: distinct(notUnderstood) }
}

const longestTold = 200

/** Words of the model or the user as they may be told and stored: short, and of whole characters. */
const told = (text: string): string =>
  text.slice(0, longestTold).replaceAll('\0', ' ').toWellFormed()

const quoteOr = (command: Tokens, quote: string): string =>
  quotedIn(command, quote)?.quote ?? told(command.text)

/** Of operations about the same thing the last; what clears all comes before what is asked for anew. */
const latest = (operations: readonly Operation[]): Operation[] => {
  const byKey = new Map<string, Operation>()
  for (const operation of operations) {
    const key = keyOf(operation)
    byKey.delete(key)
    byKey.set(key, operation)
  }
  return [...byKey.values()].toSorted((a, b) => Number(b.op === 'clear') - Number(a.op === 'clear'))
}

/** Operations with the same key cannot both be meant: want and avoid of one thing have the same. */
const keyOf = (operation: Operation): string => {
  switch (operation.op) {
    case 'add':
      return `about ${conditionKey(plain(operation.condition))}`
    case 'retract': {
      const { quote: _, ...target } = operation
      return `retract ${JSON.stringify(target)}`
    }
    default:
      return operation.op
  }
}

const plain = ({ except: _, ...condition }: Addition['condition']) =>
  condition as Addition['condition']

/** What is asked for says more than what the model calls it. */
const actOfChanges = (act: Act, operations: readonly Operation[]): Act => {
  if (operations.every(({ op }) => op === 'clear')) return 'reset'
  if (act === 'replace' || operations.some(({ op }) => op === 'clear')) return 'replace'
  return operations.every(({ op }) => op === 'retract') ? 'forget' : 'refine'
}

/** Acts that change nothing. The others need an operation that quotes the command, so that no title can ask for them. */
const idleActs = new Set<Act>(['satisfied', 'explain', 'unsupported'])

const idle = (act: Act): Act => (idleActs.has(act) ? act : 'noise')

const distinct = (notUnderstood: readonly NotUnderstood[]): NotUnderstood[] =>
  [...new Map(notUnderstood.map((one) => [JSON.stringify(one), one])).values()].slice(0, 100)

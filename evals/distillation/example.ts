import { type CatalogueView, fold } from '../../src/catalog/index.ts'
import type { Reading } from '../../src/language/index.ts'
import type { Turn } from '../simulator/index.ts'
import { type Fault, faultOf, faults } from './keep.ts'
import { type Message, messagesOf } from './messages.ts'

/** A line of the file: OpenAI's shape for fine-tuning chat models. */
export interface Example {
  messages: Message[]
}

/** The examples of many turns, with the readings they teach and what became of the other turns. */
export interface Examples {
  lines: Example[]
  readings: Reading[]
  dropped: Record<Fault | 'said before', number>
}

/** Turns to examples, leaving out those that teach nothing or nothing new: the same words read the same way. */
export const examplesOf = (turns: readonly Turn[], view: CatalogueView): Examples => {
  const lines: Example[] = []
  const readings: Reading[] = []
  const none = [...faults, 'said before' as const].map((fault) => [fault, 0])
  const dropped: Examples['dropped'] = Object.fromEntries(none)
  const known = new Set<string>()
  for (const turn of turns) {
    const { command, shown, answer } = turn
    const key = JSON.stringify([fold(command), answer.reading])
    const fault = faultOf(turn, view.schema) ?? (known.has(key) ? 'said before' : undefined)
    if (fault) {
      dropped[fault]++
      continue
    }
    known.add(key)
    readings.push(answer.reading)
    lines.push({ messages: messagesOf(command, shown, view, answer.reading) })
  }
  return { lines, readings, dropped }
}

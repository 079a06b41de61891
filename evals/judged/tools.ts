import { aggregator } from '../../graphs/feed/nodes/aggregator.ts'
import { attenuator } from '../../graphs/feed/nodes/attenuator.ts'
import { consolidate } from '../../graphs/feed/nodes/consolidate.ts'
import { matcher } from '../../graphs/feed/nodes/matcher.ts'
import { parser } from '../../graphs/feed/nodes/parser.ts'
import { planner } from '../../graphs/feed/nodes/planner.ts'
import type { FeedRuntime } from '../../graphs/feed/runtime.ts'
import { type FeedState, feedState } from '../../graphs/feed/state.ts'
import { changesOf, type Reading } from '../../src/language/index.ts'
import type { Operation } from '../../src/preferences/index.ts'
import type { Judged } from './case.ts'

/** What the feed makes of words said into a new feed: its state after the aggregator, with the items that were judged as candidates. */
export type Steer = (said: Pick<Judged, 'more' | 'less' | 'among'>) => Promise<FeedState>

/**
 * The nodes of a turn, one after the other, over the items with these ids. Each thing said is read by itself, as
 * "more X" or "less X", and all are taken together; what the parser makes nothing of is taken as a text.
 */
export const openTools = (runtime: FeedRuntime, ids: readonly string[]): Steer => {
  const blank = () => feedState.parse({})
  const read = remembered(async (command: string): Promise<Operation[]> => {
    const { reading } = await parser({ ...blank(), command }, runtime)
    const operations = changesOf(reading!)
    const [word, text] = [command.slice(0, 4), command.slice(5)]
    return operations.length > 0
      ? [...operations]
      : [asText(word === 'more' ? 'want' : 'avoid', text)]
  })

  return async ({ more, less, among }) => {
    const commands = [
      ...more.map((words) => `more ${words}`),
      ...less.map((words) => `less ${words}`),
    ]
    const operations: Operation[] = []
    for (const command of commands) operations.push(...(await read(command)))
    const reading: Reading = { act: 'refine', operations, notUnderstood: [] }
    // What is ranked already is no candidate.
    const ranked = ids.filter((id) => !among.has(id))
    let state: FeedState = { ...blank(), reading, ranked }
    state = { ...state, ...(await consolidate(state, runtime)) }
    state = { ...state, ...(await planner(state, runtime)) }
    const plan = { ...state.plan!, depth: among.size }
    state = { ...state, plan }
    state = { ...state, ...(await matcher(state, runtime)) }
    if (plan.tools.includes('attenuator'))
      state = { ...state, ...(await attenuator(state, runtime)) }
    return { ...state, ...aggregator(state) }
  }
}

const asText = (polarity: 'want' | 'avoid', text: string): Operation => ({
  op: 'add',
  polarity,
  strength: 'prefer',
  condition: { text },
  weight: 1,
  exclusive: false,
  expiresAt: null,
  quote: text,
})

const remembered = <T>(make: (key: string) => Promise<T>) => {
  const known = new Map<string, Promise<T>>()
  return (key: string): Promise<T> => {
    const found = known.get(key) ?? make(key)
    known.set(key, found)
    return found
  }
}

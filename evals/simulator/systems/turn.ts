import type { FeedRuntime } from '../../../graphs/feed/index.ts'
import { consolidate } from '../../../graphs/feed/nodes/consolidate.ts'
import { parser } from '../../../graphs/feed/nodes/parser.ts'
import { recall } from '../../../graphs/feed/nodes/recall.ts'
import { type FeedState, feedState } from '../../../graphs/feed/state.ts'
import type { Item } from '../../../src/catalog/index.ts'
import type { FeedKey } from '../../../src/preferences/index.ts'
import { pageSize, type System } from '../system.ts'

/** Makes of a turn, with what is known and in force, the ids of what is shown, the first one first. */
export type Ranker = (turn: FeedState) => Promise<readonly string[]>

/**
 * A system that reads and remembers commands as the feed does, by the feed's own nodes, and ranks in its own way. All
 * is kept in memory: nothing of it is written.
 */
export const reading = (
  name: string,
  runtime: FeedRuntime,
  items: ReadonlyMap<string, Item>,
  rank: Ranker,
): System => ({
  name,
  open(key) {
    let kept: Promise<FeedState> | undefined
    let ranking: readonly string[] | undefined
    const state = () => {
      kept ??= begun(key, runtime)
      return kept
    }
    const look = async (count: number) => {
      ranking ??= await rank({ ...(await state()), command: null, reading: null })
      return ranking.slice(0, count).map((id) => items.get(id)!)
    }
    return {
      look,
      async steer(command) {
        const before = await state()
        const shown = ranking?.slice(0, pageSize) ?? []
        let turn: FeedState = { ...before, command, shown: [...shown], degraded: false }
        for (const node of [parser, consolidate]) turn = { ...turn, ...(await node(turn, runtime)) }
        kept = Promise.resolve(turn)
        ranking = await rank(turn)
        return {
          reading: turn.reading!,
          directives: turn.preferences.directives,
          items: await look(pageSize),
          degraded: turn.degraded,
        }
      },
    }
  },
})

const begun = async (key: FeedKey, runtime: FeedRuntime): Promise<FeedState> => {
  const state = feedState.parse(key)
  return { ...state, ...(await recall(state, runtime)) }
}

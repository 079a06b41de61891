import { type Item, readItems } from '../../src/catalog/index.ts'
import { openEmbedder } from '../../src/models/index.ts'
import { readTrace, shownIn, type WholeTrace } from '../../src/traces/index.ts'
import { type OwnCatalogue, openEvalFeed, ownCatalogue } from '../feed/index.ts'
import type { Expected } from './evaluator.ts'

/** Commands that one user types one after the other, and what is known of what the last should lead to. */
export interface LiveCase {
  catalogue: OwnCatalogue
  commands: readonly string[]
  /** Items that are put beside those of the catalogue. */
  planted?: readonly Item[]
  expected?: Partial<Expected>
}

/** A turn that was taken or recorded. */
export interface RecordedTurn {
  trace: WholeTrace
  expected?: Partial<Expected> | undefined
}

/** Types cases into feeds of their own, over each catalogue in turn, and gives back the turns as they were recorded. */
export const recordLive = async (
  cases: readonly LiveCase[],
  modelsDir: string,
  onProgress: (done: number, total: number) => void,
): Promise<RecordedTurn[]> => {
  const embedder = await openEmbedder({ embedder: 'builtin', cacheDir: modelsDir })
  const turns: RecordedTurn[] = []
  let done = 0
  for (const name of new Set(cases.map(({ catalogue }) => catalogue))) {
    const own = cases.filter(({ catalogue }) => catalogue === name)
    const { feed, runtime, close } = await openEvalFeed(
      embedder,
      ownCatalogue(name, own[0]?.planted),
      {
        keepsContents: true,
      },
    )
    try {
      const { attributes } = await runtime.readView()
      for (const { commands, expected } of own) {
        const key = { userId: `user ${done}`, feed: 'home' }
        for (const [place, command] of commands.entries()) {
          const { state } = await feed.steer(key, { command })
          const trace = (await readTrace(runtime.pool, state.turnId!))!
          const items = await readItems(runtime.pool, shownIn(trace))
          turns.push({
            trace: { ...trace, attributes, items },
            ...(place === commands.length - 1 && { expected }),
          })
        }
        onProgress(++done, cases.length)
      }
    } finally {
      await close()
    }
  }
  return turns
}

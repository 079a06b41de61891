import type pg from 'pg'
import { importDemo, storeItems, storeSchema } from '../../../src/catalog/index.ts'
import { openEmbedder } from '../../../src/models/index.ts'
import { openEvalFeed } from '../../feed/index.ts'
import type { Suite } from '../../suite.ts'
import { obedience as judge, overTraces } from '../../traces/index.ts'
import { filmCases } from './films.ts'
import { measureCase, type Seen } from './measure.ts'
import { recipeCases, recipes } from './recipes.ts'
import { reportOf } from './report.ts'

const storeRecipes = async (pool: pg.Pool) => {
  await storeSchema(pool, recipes.attributes)
  await storeItems(pool, recipes.items)
}

const parts = [
  { fill: (pool: pg.Pool) => importDemo(pool), cases: filmCases },
  { fill: storeRecipes, cases: recipeCases },
]

/** Promise 1: whatever was said holds on every page, told of the items themselves. */
export const obedience: Suite = {
  name: 'obedience',
  about:
    'commands over two catalogues: every item of six pages obeys, none comes twice, undo restores',
  async run({ modelsDir, onProgress }) {
    const embedder = await openEmbedder({ embedder: 'builtin', cacheDir: modelsDir })
    const total = filmCases.length + recipeCases.length
    const seen: Seen[] = []
    for (const { fill, cases } of parts) {
      const { feed, close } = await openEvalFeed(embedder, fill)
      try {
        for (const one of cases) {
          seen.push(await measureCase(feed, one, `user ${seen.length}`))
          onProgress(seen.length, total)
        }
      } finally {
        await close()
      }
    }
    return reportOf(seen)
  },
  overTraces: overTraces({
    name: 'obedience',
    evaluatorsOf: () => [judge],
    goals: { 'items that obey every must': { atLeast: 1 } },
  }),
}

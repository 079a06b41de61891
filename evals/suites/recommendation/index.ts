import { openEmbedder } from '../../../src/models/index.ts'
import { historyVectors } from '../../../src/retrieval/index.ts'
import { catalogueFiles } from '../../catalogues/index.ts'
import { openEvalFeed } from '../../feed/index.ts'
import type { Suite } from '../../suite.ts'
import { dense, lexical, popularity } from './baselines.ts'
import { variants } from './ours.ts'
import { ratingsFile } from './ratings.ts'
import { metricsOf, type Scored } from './report.ts'
import { type Score, scoreOf } from './score.ts'
import { readWorld, storeWorld } from './world.ts'

/** Whether what users liked last is found from what is known of everybody before: nothing is typed. */
export const recommendation: Suite = {
  name: 'recommendation',
  about:
    'what real users liked last, found from their events alone: the feed, without each part, and single sources',
  needs: [ratingsFile, catalogueFiles.films],
  async run({ data, modelsDir, onProgress }) {
    const world = await readWorld(data)
    const embedder = await openEmbedder({ embedder: 'builtin', cacheDir: modelsDir })
    const opened = await openEvalFeed(embedder, (pool) => storeWorld(pool, world))
    try {
      const { items } = world
      const { pool } = opened.runtime
      const vectors = await historyVectors(
        pool,
        items.map(({ id }) => id),
        embedder.name,
      )
      const users = world.cases.filter(({ isKeptBack }) => isKeptBack)
      const systems = [popularity(items), lexical(items), dense(items, vectors)]
      const all = [...variants(opened, world), ...systems.map((system) => async () => system)]
      const scored: Scored[] = []
      for (const [place, open] of all.entries()) {
        const system = await open()
        const scores: Score[] = []
        for (const user of users) {
          scores.push(scoreOf(await system.recommend(user), user.heldOut))
          onProgress(place * users.length + scores.length, all.length * users.length)
        }
        scored.push({ ...system, scores })
      }
      return { metrics: metricsOf(scored), notes: [] }
    } finally {
      await opened.close()
    }
  },
}

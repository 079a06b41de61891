import { collaborativeVectors } from '../../../src/collaborative/index.ts'
import { openEmbedder } from '../../../src/models/index.ts'
import { historyVectors } from '../../../src/retrieval/index.ts'
import { catalogueFiles } from '../../catalogues/index.ts'
import { openEvalFeed } from '../../feed/index.ts'
import type { Suite } from '../../suite.ts'
import { collaborative, dense, lexical, popularity } from './baselines.ts'
import { mixings } from './mixings.ts'
import { variants, whole } from './ours.ts'
import { ratingsFile } from './ratings.ts'
import { metricsOf, type Scored } from './report.ts'
import { type Score, scoreOf } from './score.ts'
import type { System } from './system.ts'
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
      const ids = items.map(({ id }) => id)
      const users = world.cases.filter(({ isKeptBack }) => isKeptBack)
      const systems: (() => Promise<System>)[] = [
        ...variants(
          opened,
          world,
          mixings(
            opened.runtime,
            world.cases.filter(({ isKeptBack }) => !isKeptBack),
          ),
        ),
        async () => popularity(items),
        async () => lexical(items),
        async () => dense(items, await historyVectors(pool, ids, embedder.name)),
        async () => collaborative(items, await collaborativeVectors(pool, ids)),
      ]
      const scored: Scored[] = []
      for (const [place, open] of systems.entries()) {
        const system = await open()
        const scores: Score[] = []
        for (const user of users) {
          scores.push(scoreOf(await system.recommend(user), user.heldOut))
          onProgress(place * users.length + scores.length, systems.length * users.length)
        }
        scored.push({ ...system, scores })
      }
      const ours = scored.find(({ name }) => name === whole)!
      return {
        metrics: metricsOf(
          ours,
          scored.filter((one) => one !== ours),
        ),
        notes: [],
      }
    } finally {
      await opened.close()
    }
  },
}

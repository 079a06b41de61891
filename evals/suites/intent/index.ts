import { learnVectors } from '../../../src/collaborative/index.ts'
import { openEmbedder } from '../../../src/models/index.ts'
import { learnTowers } from '../../../src/towers/index.ts'
import { catalogueFiles } from '../../catalogues/index.ts'
import { openEvalFeed } from '../../feed/index.ts'
import type { Suite } from '../../suite.ts'
import { ratingsFile } from '../recommendation/ratings.ts'
import { readWorld, storeWorld } from '../recommendation/world.ts'
import { measure } from './measure.ts'
import { reportOf } from './report.ts'

/** What is believed of real users from their events alone, and what it does for the feed: nothing is typed. */
export const intent: Suite = {
  name: 'intent',
  about:
    'interests, tags and explanations of real users: what they foretell, what they change, whether they are true',
  needs: [ratingsFile, catalogueFiles.films],
  async run({ data, modelsDir, onProgress }) {
    const world = await readWorld(data)
    const embedder = await openEmbedder({ embedder: 'builtin', cacheDir: modelsDir })
    const opened = await openEvalFeed(embedder, (pool) => storeWorld(pool, world))
    try {
      const { pool, readView } = opened.runtime
      await learnVectors(pool)
      await learnTowers({ pool, embedder, view: await readView() })
      return reportOf(await measure(opened, world, onProgress))
    } finally {
      await opened.close()
    }
  },
}

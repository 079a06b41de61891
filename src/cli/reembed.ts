import { countToReplace, embedItems } from '../catalog/index.ts'
import { configuredEmbedder, openMigrated } from '../tiller.ts'
import { progressBar } from './progress.ts'
import type { Setting } from './setting.ts'

/** Embeds every item that has no vector of the configured embedder, and lets it take another one's place. */
export const reembedItems = async (
  { config }: Setting,
  { dryRun }: { dryRun?: boolean },
): Promise<void> => {
  const database = await openMigrated(config)
  const bar = progressBar('Embedding')
  try {
    const embedder = await configuredEmbedder(config)
    if (dryRun) {
      const count = await countToReplace(database.pool, embedder)
      console.log(`${count} items would be embedded by ${embedder.name}`)
      return
    }
    const { pool } = database
    const done = await embedItems(pool, embedder, { replace: true, onProgress: bar.update })
    bar.stop()
    console.log(`${done} items embedded by ${embedder.name}`)
  } finally {
    bar.stop()
    await database.close()
  }
}

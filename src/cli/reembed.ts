import { countItems, reembed } from '../catalog/index.ts'
import { migrate, openDatabase } from '../database/index.ts'
import { configuredEmbedder, databaseOptions } from '../tiller.ts'
import { progressBar } from './progress.ts'
import type { Setting } from './setting.ts'

/** Embeds every item anew with the configured embedder. */
export const reembedItems = async (
  { config }: Setting,
  { dryRun }: { dryRun?: boolean },
): Promise<void> => {
  const database = await openDatabase(databaseOptions(config))
  const bar = progressBar('Embedding')
  try {
    await migrate(database)
    const embedder = await configuredEmbedder(config)
    if (dryRun) {
      const count = await countItems(database.pool)
      console.log(`${count} items would be embedded by ${embedder.name}`)
      return
    }
    const done = await reembed(database.pool, embedder, bar.update)
    bar.stop()
    console.log(`${done} items embedded by ${embedder.name}`)
  } finally {
    bar.stop()
    await database.close()
  }
}

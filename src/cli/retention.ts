import { sweep } from '../jobs/index.ts'
import { openMigrated, retentionOf } from '../tiller.ts'
import { table } from './columns.ts'
import type { Setting } from './setting.ts'

/** Clears away what is older than it is kept for, or only tells how much that is. */
export const showRetention = async (
  { config }: Setting,
  { dryRun = false }: { dryRun?: boolean },
): Promise<void> => {
  const database = await openMigrated(config)
  try {
    const swept = await sweep(database.pool, retentionOf(config), { now: new Date(), dryRun })
    const counts = Object.entries(swept).map(([name, count]) => [name, `${count}`])
    console.log([...table(counts), dryRun ? 'Nothing was deleted.' : 'Deleted.'].join('\n'))
  } finally {
    await database.close()
  }
}

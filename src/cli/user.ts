import { openMigrated } from '../tiller.ts'
import { eraseUser, exportUser } from '../user-data/index.ts'
import { table } from './columns.ts'
import type { Setting } from './setting.ts'
import { checkUser } from './usage.ts'

/** Prints everything that is stored about a user, one JSON object a line. */
export const printUser = async ({ config }: Setting, user: string): Promise<void> => {
  checkUser(user)
  const database = await openMigrated(config)
  try {
    for await (const line of exportUser(database.pool, user, new Date()))
      console.log(JSON.stringify(line))
  } finally {
    await database.close()
  }
}

/** Erases a user, or only tells what would go; then it says how to go on. */
export const removeUser = async (
  { config }: Setting,
  user: string,
  { yes = false }: { yes?: boolean },
): Promise<void> => {
  checkUser(user)
  const database = await openMigrated(config)
  try {
    const rows = await eraseUser(database.pool, user, { now: () => new Date(), dryRun: !yes })
    const counts = Object.entries(rows).map(([name, count]) => [name, `${count}`])
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
    console.log([...table(counts), `${total} rows ${yes ? 'erased' : 'would go'}`].join('\n'))
    if (!yes && total > 0) console.log('Nothing was erased yet: run it again with --yes')
  } finally {
    await database.close()
  }
}

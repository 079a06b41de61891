import { migrate, openDatabase } from '../database/index.ts'
import { Queue } from '../jobs/index.ts'
import { databaseOptions } from '../tiller.ts'
import type { Setting } from './setting.ts'

/** Brings the database up to date and prints what it did. */
export const migrateDatabase = async ({ config }: Setting): Promise<void> => {
  const database = await openDatabase(databaseOptions(config))
  try {
    const applied = await migrate(database)
    await Queue.open(database.pool)
    console.log(applied.length > 0 ? `applied ${applied.join(', ')}` : 'up to date')
  } finally {
    await database.close()
  }
}

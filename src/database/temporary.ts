import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import type { PGlite } from '@electric-sql/pglite'
import type { Database } from './database.ts'
import { createEngine } from './embedded/engine.ts'
import { serveEngine } from './embedded/open.ts'
import { openEmbeddedPool } from './embedded/pool.ts'
import { ensureExtensions } from './extensions.ts'
import { type MigrateOptions, migrate, ownMigrations } from './migrate.ts'

/** What shapes a dump besides the migrations: the engine's and the checkpointer's versions, and what is done with them. */
const makers = ['../../package.json', './migrate.ts', './checkpointer.ts', './extensions.ts']

/**
 * A migrated database in memory, for tests; it is gone when closed. Made from scratch once, in some seconds, and
 * from then on from a dump in the system's temporary folder.
 */
export const openTemporaryDatabase = async (options: MigrateOptions = {}): Promise<Database> =>
  serveEngine(await openTemporaryEngine(options))

/** The engine of {@link openTemporaryDatabase}. */
export const openTemporaryEngine = async ({
  folder = ownMigrations,
}: MigrateOptions = {}): Promise<PGlite> => {
  const file = join(tmpdir(), `tiller-test-${await fingerprint(folder)}.br`)
  const dump = await readDump(file)
  if (dump) return createEngine({ loadDataDir: dump })

  const engine = await createEngine()
  await prepare(engine, folder)
  await writeDump(file, await engine.dumpDataDir('none'))
  return engine
}

const prepare = async (engine: PGlite, folder: string): Promise<void> => {
  const pool = await openEmbeddedPool(engine)
  await ensureExtensions(pool, 'The temporary database')
  await migrate({ pool }, { folder })
  // Else each start from the dump would do all of it again, from the log.
  await pool.query('checkpoint')
  await pool.end()
}

const fingerprint = async (folder: string): Promise<string> => {
  const hash = createHash('sha256')
  for (const maker of makers) hash.update(await readFile(new URL(maker, import.meta.url)))
  for (const file of (await readdir(folder)).sort())
    hash.update(`\0${file}\0`).update(await readFile(join(folder, file)))
  return hash.digest('hex').slice(0, 16)
}

const readDump = async (file: string): Promise<Blob | undefined> => {
  const bytes = await readFile(file).catch(() => undefined)
  return bytes && new Blob([await promisify(brotliDecompress)(bytes)])
}

/** Several test workers may write at once: each writes its own file and moves it into place whole. */
const writeDump = async (file: string, dump: Blob): Promise<void> => {
  const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, await promisify(brotliCompress)(await dump.arrayBuffer(), fast))
  await rename(draft, file)
}

import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { vector } from '@electric-sql/pglite-pgvector'
import type { Exchange } from './backend.ts'

/** An embedded Postgres with the extensions at hand. In memory, unless `dataDir` names a folder. */
export const createEngine = (options: PGliteOptions = {}): Promise<PGlite> =>
  PGlite.create({ ...options, extensions: { vector, pg_trgm } })

/**
 * The embedded Postgres of a folder, which is made at the first start. It is made beside its place and moved there
 * when whole: a first start that is killed half-way leaves nothing that the next one would take for a database.
 */
export const openEngine = async (folder: string): Promise<PGlite> => {
  if (!existsSync(folder)) {
    const draft = `${folder}.new`
    await rm(draft, { recursive: true, force: true })
    const engine = await createEngine({ dataDir: draft })
    await engine.close()
    await rename(draft, folder)
  }
  return createEngine({ dataDir: folder })
}

/** How to speak to an engine in Postgres's wire protocol. */
export const exchangeWith =
  (engine: PGlite): Exchange =>
  (request) =>
    engine.runExclusive(async () => {
      const parts: Buffer[] = []
      await engine.execProtocolRawStream(request, {
        // Copied: the bytes lie in the engine's memory, which it uses again.
        onRawData: (bytes) => parts.push(Buffer.from(bytes)),
      })
      return Buffer.concat(parts)
    })

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { schemaOf, tryRows } from '../../catalog/index.ts'
import type { Source } from './source.ts'

/** A folder of files for a test. */
export const openFolder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'tiller-import-'))
  return {
    path,
    /** Writes a file, of lines or of what is written as JSON, and gives back where it is. */
    async write(name: string, content: string | Uint8Array | object): Promise<string> {
      const isText = typeof content === 'string' || content instanceof Uint8Array
      const file = join(path, name)
      await writeFile(file, isText ? content : JSON.stringify(content))
      return file
    },
    close: () => rm(path, { recursive: true, force: true }),
  }
}

/** What an import of a source would store, and what it would say of the rest. */
export const tried = async (source: Source) => {
  const { items, rejected } = await tryRows(source.rows, schemaOf(source.attributes ?? []))
  return { items, told: rejected.map(source.tell) }
}

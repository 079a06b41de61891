import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { UsageError } from '../src/cli/index.ts'

const about = (path: string) => statSync(path, { throwIfNoEntry: false })

export const isFile = (path: string): boolean => about(path)?.isFile() ?? false

export const isFolder = (path: string): boolean => about(path)?.isDirectory() ?? false

/**
 * Looks whether a file can be written at the end of long work, before it begins.
 *
 * @throws UsageError that names the option, the place and the mend.
 */
export const checkPlace = (option: string, file: string): void => {
  if (isFolder(file)) throw new UsageError(`${option}: ${file} is a folder: name a file in it`)
  const folder = dirname(file)
  if (!isFolder(folder))
    throw new UsageError(`${option}: there is no folder ${folder}: make it, or name another place`)
}

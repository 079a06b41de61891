import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Creates a lock file with the text of its holder, for exactly one of those who try at once. A dead holder's file is
 * taken over.
 *
 * @param check is given the text of a lock in the way: it throws if that lock stands, and returns if its holder is
 *   dead. A text once found dead must stay dead.
 */
export const createLockFile = (
  file: string,
  text: string,
  check: (found: string) => void,
): void => {
  // Written aside and linked into place, which fails when there is one: a lock is whole from its first moment.
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, text)
  try {
    while (!link(draft, file)) {
      const found = read(file)
      if (found === undefined) continue
      check(found)
      if (replace(file, found, draft, check)) return
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Puts the draft in the place of a dead lock, unless someone else did first: one who found the same lock dead would
 * otherwise remove the live lock that has replaced it since. So the right to replace is itself a lock, and should its
 * holder die, it is taken over in the same way.
 */
const replace = (
  file: string,
  dead: string,
  draft: string,
  check: (found: string) => void,
): boolean => {
  const right = `${file}.takeover`
  createLockFile(right, readFileSync(draft, 'utf8'), check)
  try {
    if (read(file) !== dead) return false
    renameSync(draft, file)
    return true
  } finally {
    rmSync(right)
  }
}

const link = (draft: string, file: string): boolean => {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

import { z } from 'zod'

/** Where the next page begins: in a snapshot, after so many items. */
export interface Cursor {
  snapshot: string
  offset: number
}

const shape = z.tuple([z.uuid(), z.number().int().min(1).max(1_000_000)])

/** The opaque form of a cursor. */
export const writeCursor = ({ snapshot, offset }: Cursor): string =>
  Buffer.from(JSON.stringify([snapshot, offset])).toString('base64url')

/** Reads a cursor; undefined when it is not one that `writeCursor` wrote. */
export const readCursor = (text: string): Cursor | undefined => {
  try {
    const [snapshot, offset] = shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    // Base64 is read past whatever is not of it.
    return writeCursor({ snapshot, offset }) === text ? { snapshot, offset } : undefined
  } catch {
    return undefined
  }
}

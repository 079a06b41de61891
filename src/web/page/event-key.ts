/** What is said of an item on the page. */
export type Said = 'like' | 'save' | 'hide'

/**
 * The key under which the page reports something: saying it twice counts once, and evidence can be told by it. An id
 * that leaves no room for it is reported without.
 */
export const eventKey = (type: Said, itemId: string): string | undefined => {
  const key = `page:${type}:${itemId}`
  return key.length <= 200 ? key : undefined
}

export const readEventKey = (key: string): { type: Said; itemId: string } | undefined => {
  const [, type, itemId] = /^page:(like|save|hide):(.+)$/s.exec(key) ?? []
  return itemId ? { type: type as Said, itemId } : undefined
}

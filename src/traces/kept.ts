/** Of a longer list the first so many elements are kept: a trace is to be read, and lies beside every turn. */
export const mostKept = 200

/** A value as a trace keeps it: plain JSON that a database can hold, its long lists cut. */
export const kept = (value: unknown): unknown => {
  // Postgres holds neither a zero nor half a character; a model may well write one.
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '')
  if (Array.isArray(value)) return value.slice(0, mostKept).map(kept)
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, kept(part)]))
}

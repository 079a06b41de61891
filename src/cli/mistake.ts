const names = [
  'ConfigError',
  'DatabaseError',
  'EmbedderError',
  'CatalogueError',
  'UsageError',
  'UnreplayableError',
]
const codes = ['ENOENT', 'EACCES', 'EADDRINUSE']

/** Whether an error is a mistake with a known mend: its message says all, and a stack would only hide it. */
export const isMistake = (error: unknown): error is Error => {
  const { name = '', code = '' } = error as Partial<Error & { code: string }>
  return names.includes(name) || codes.includes(code)
}

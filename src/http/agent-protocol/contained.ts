/** Whether a JSON value holds all that another says, as `@>` of Postgres has it for objects. */
export const isContained = (whole: unknown, part: unknown): boolean => {
  if (typeof part !== 'object' || part === null) return whole === part
  if (typeof whole !== 'object' || whole === null) return false
  if (Array.isArray(part))
    return Array.isArray(whole) && part.every((one) => whole.some((own) => isContained(own, one)))
  return Object.entries(part).every(([name, value]) =>
    isContained((whole as Record<string, unknown>)[name], value),
  )
}

import { join } from 'node:path'
import { isFile } from './files.ts'
import type { Suite } from './suite.ts'

/** The suites that cannot be run for lack of real data, by name: what is missing, and the mend. */
export const lacking = (
  suites: readonly Pick<Suite, 'name' | 'needs'>[],
  data: string | undefined,
): ReadonlyMap<string, string> =>
  new Map(
    suites.flatMap(({ name, needs = [] }) => {
      const why = lackOf(needs, data)
      return why ? [[name, why]] : []
    }),
  )

const lackOf = (needs: readonly string[], data: string | undefined): string | undefined => {
  const [first] = needs
  if (first && data === undefined)
    return `it needs real data: name the folder that holds ${first} with --data`
  const missing = needs.map((file) => join(data ?? '', file)).find((path) => !isFile(path))
  return missing && `there is no file ${missing}: name the folder that holds it with --data`
}

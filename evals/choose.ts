import { UsageError } from '../src/cli/index.ts'
import type { Suite } from './suite.ts'

/** The suites as a list for people: a name and what it measures, one a line. */
export const listOf = (suites: readonly Suite[]): string => {
  const width = Math.max(...suites.map(({ name }) => name.length))
  return suites.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`).join('\n')
}

/**
 * The suites with these names, in the order of the list; all of them when none is named.
 *
 * @throws UsageError that names every wrong name, and lists those that exist.
 */
export const choose = (suites: readonly Suite[], names: readonly string[]): readonly Suite[] => {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name))
  if (unknown.length > 0)
    throw new UsageError(`no suite is called ${unknown.join(', ')}. There are:\n${listOf(suites)}`)
  return names.length === 0 ? suites : suites.filter(({ name }) => names.includes(name))
}

import type { Item } from '../../../src/catalog/index.ts'
import { ground, type ParserInput, type Reading, readCommand } from '../../../src/language/index.ts'
import type { Embedder } from '../../../src/models/index.ts'
import type { Directive } from '../../../src/preferences/index.ts'
import { type Catalogue, viewOf } from '../../catalogues/index.ts'
import { configuredStudent } from '../../student.ts'
import { sourcesOf } from './sources.ts'

/** The time at which every command of the suite is read. */
export const now = new Date('2026-11-25T12:00:00Z')

/** Reads commands against one catalogue: all that the suite asks of a parser. */
export type Read = (
  command: string,
  shown?: readonly Item[],
  inForce?: readonly Directive[],
) => Promise<Reading>

/** Makes a reading of what a command is read against: the built-in parser, or another beside it. */
export type Parser = (
  input: ParserInput & { inForce: readonly Directive[] },
) => Reading | Promise<Reading>

/** The built-in parser as the server runs it. */
export const builtinParser = (): Parser => {
  const student = configuredStudent()
  return (input) => readCommand({ ...input, student })
}

/**
 * The built-in parser over a catalogue in memory, or another one, grounded as the server grounds it; without an embedder
 * it knows no aliases and no nouns for an item.
 */
export const openReader = async (
  catalogue: Catalogue,
  embedder?: Embedder,
  parser: Parser = builtinParser(),
): Promise<Read> => {
  const view = viewOf(catalogue)
  const sources = await sourcesOf(catalogue, embedder)
  return async function read(command, shown = [], inForce = []) {
    const grounding = await ground(command, { view, now }, sources)
    return parser({ command, shown, view, inForce, grounding, now })
  }
}

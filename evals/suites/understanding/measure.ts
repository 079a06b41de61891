import { fold, type Item } from '../../../src/catalog/index.ts'
import type { Embedder } from '../../../src/models/index.ts'
import { type Catalogue, type CatalogueName, catalogues, viewOf } from '../../catalogues/index.ts'
import { type GoldCommand, goldCommands, goldSessions } from './gold.ts'
import { openReader, type Read } from './reader.ts'
import {
  type CommandScore,
  type Ground,
  type SessionScore,
  scoreCommand,
  scoreSession,
} from './score.ts'
import { vocabularyReader } from './vocabulary-reader.ts'

/** How a parser read the gold of a catalogue, or of several. */
export interface Measured {
  commands: CommandScore[]
  sessions: SessionScore[]
}

/** Reads the gold of a catalogue, or given commands, with the built-in parser and, beside it, with the baseline. */
export const measure = async (
  name: CatalogueName,
  data: string,
  embedder: Embedder | undefined,
  onCommand: () => void = () => {},
  given?: readonly GoldCommand[],
): Promise<{ ours: Measured; baseline: Measured }> => {
  const commands = given ?? (await goldCommands(name))
  const sessions = given ? [] : await goldSessions(name)
  const ours: Measured = { commands: [], sessions: [] }
  const baseline: Measured = { commands: [], sessions: [] }
  if (commands.length + sessions.length === 0) return { ours, baseline }
  const catalogue = await catalogues[name](data)
  const readers: [Measured, Read][] = [
    [ours, await openReader(catalogue, embedder)],
    [baseline, vocabularyReader(viewOf(catalogue))],
  ]
  for (const [measured, read] of readers) {
    const ground = groundOf(name, catalogue, read)
    for (const gold of commands) {
      measured.commands.push(await scoreCommand(ground, gold))
      onCommand()
    }
    for (const gold of sessions) measured.sessions.push(await scoreSession(ground, gold))
  }
  return { ours, baseline }
}

const groundOf = (name: CatalogueName, catalogue: Catalogue, read: Read): Ground => ({
  name,
  schema: viewOf(catalogue).schema,
  titled: byTitle(catalogue.items),
  titles: new Map(catalogue.items.map(({ id, title }) => [id, title])),
  read,
})

/** Items by their folded titles; of those that share one, the most popular. */
const byTitle = (items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(
    items.toSorted((a, b) => a.popularity - b.popularity).map((item) => [fold(item.title), item]),
  )

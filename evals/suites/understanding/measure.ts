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

/** What is measured over one catalogue. */
export interface CatalogueMeasured {
  ours: Measured
  baseline: Measured
  /** Commands beside the gold, which only the built-in parser reads. */
  others: CommandScore[]
}

/** Reads the gold of a catalogue, and other commands, with the built-in parser, and the gold with the baseline too. */
export const measure = async (
  name: CatalogueName,
  data: string,
  embedder: Embedder | undefined,
  onCommand: () => void = () => {},
  others: readonly GoldCommand[] = [],
): Promise<CatalogueMeasured> => {
  const { ours, baseline } = await openGrounds(name, data, embedder)
  const commands = await goldCommands(name)
  const sessions = await goldSessions(name)
  const measured = async (ground: Ground): Promise<Measured> => {
    const told: Measured = {
      commands: await scoreCommands(ground, commands, onCommand),
      sessions: [],
    }
    for (const gold of sessions) told.sessions.push(await scoreSession(ground, gold))
    return told
  }
  return {
    ours: await measured(ours),
    baseline: await measured(baseline),
    others: await scoreCommands(ours, others, onCommand),
  }
}

/** What a catalogue's commands are scored against: read by the built-in parser, and by the baseline. */
export const openGrounds = async (
  name: CatalogueName,
  data: string,
  embedder: Embedder | undefined,
): Promise<{ ours: Ground; baseline: Ground }> => {
  const catalogue = await catalogues[name](data)
  return {
    ours: groundOf(name, catalogue, await openReader(catalogue, embedder)),
    baseline: groundOf(name, catalogue, vocabularyReader(viewOf(catalogue))),
  }
}

export const scoreCommands = async (
  ground: Ground,
  commands: readonly GoldCommand[],
  onCommand: () => void = () => {},
): Promise<CommandScore[]> => {
  const scores: CommandScore[] = []
  for (const gold of commands) {
    scores.push(await scoreCommand(ground, gold))
    onCommand()
  }
  return scores
}

export const groundOf = (name: CatalogueName, catalogue: Catalogue, read: Read): Ground => ({
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

import type { Embedder } from '../../../src/models/index.ts'
import { type CatalogueName, catalogueNames, catalogues } from '../../catalogues/index.ts'
import { bootstrap } from '../../evaluators/index.ts'
import type { Metric } from '../../suite.ts'
import {
  f1,
  precision,
  recall,
  type Tally,
  tallyOf,
  together,
} from '../../suites/understanding/align.ts'
import { commandFigures } from '../../suites/understanding/figures.ts'
import {
  type GoldCommand,
  goldCommands,
  strangersCommands,
} from '../../suites/understanding/gold.ts'
import { groundOf, scoreCommands } from '../../suites/understanding/measure.ts'
import { openReader } from '../../suites/understanding/reader.ts'
import type { CommandScore } from '../../suites/understanding/score.ts'
import { isKeptBack } from '../../suites/understanding/split.ts'
import { both, type Readers, rules } from './readers.ts'

/** Commands that nobody tunes on, by the name of the part. */
const unseen: Record<string, (name: CatalogueName) => Promise<GoldCommand[]>> = {
  'kept back': async (name) => (await goldCommands(name)).filter(isKeptBack),
  strangers: strangersCommands,
}

/** The scores of each reader on each part: the same commands in the same order. */
export type Scored = Record<string, Map<string, CommandScore[]>>

/** Reads the unseen commands with every reader. No case of them is told, only figures. */
export const scoreUnseen = async (
  readers: Readers,
  data: string,
  embedder: Embedder,
  onCatalogue: (done: number, total: number) => void,
): Promise<Scored> => {
  const scored: Scored = {}
  for (const part of Object.keys(unseen))
    scored[part] = new Map([...readers.keys()].map((name) => [name, []]))
  for (const [i, name] of catalogueNames.entries()) {
    const catalogue = await catalogues[name](data)
    for (const [reader, parser] of readers) {
      const ground = groundOf(name, catalogue, await openReader(catalogue, embedder, parser))
      for (const [part, commandsOf] of Object.entries(unseen))
        scored[part]!.get(reader)!.push(...(await scoreCommands(ground, await commandsOf(name))))
    }
    onCatalogue(i + 1, catalogueNames.length)
  }
  return scored
}

type Figure = (scores: readonly CommandScore[]) => number

const tallied =
  (of: (tally: Tally) => number, keep?: Parameters<typeof tallyOf>[1]): Figure =>
  (scores) =>
    of(together(scores.map(({ alignment }) => tallyOf(alignment, keep))))

const compared: Record<string, Figure> = {
  'directive F1': tallied(f1),
  'whole commands exact': (scores) => scores.filter(({ exact }) => exact).length / scores.length,
  'act accuracy': (scores) =>
    scores.filter(({ act }) => act.expected === act.predicted).length / scores.length,
  'must precision': tallied(precision, ({ strength }) => strength === 'must'),
  'must recall': tallied(recall, ({ strength }) => strength === 'must'),
}

/** How much better the second read than the first, command by command: the difference with its bootstrap interval. */
export const pairedDifference = (
  key: string,
  first: readonly CommandScore[],
  second: readonly CommandScore[],
  figure: Figure,
): Metric => {
  const pairs = first.map((one, i) => [one, second[i]!] as const)
  const gain = (sample: readonly (typeof pairs)[number][]) =>
    figure(sample.map(([, b]) => b)) - figure(sample.map(([a]) => a))
  return { key, score: gain(pairs), interval: bootstrap(pairs, gain), count: pairs.length }
}

/** What each reader makes of each part; then what the student adds to the rules, on each part and on all of them. */
export const figuresOf = (scored: Scored): { figures: Metric[]; gains: Metric[] } => {
  const parts = Object.entries(scored)
  const of = (reader: string) => parts.flatMap(([, scores]) => scores.get(reader) ?? [])
  const all = new Map([rules, both].map((reader) => [reader, of(reader)]))
  return {
    figures: parts.flatMap(([part, scores]) =>
      [...scores].flatMap(([reader, list]) =>
        commandFigures(list)
          .filter(({ key }) => key in compared)
          .map(({ goal: _, ...metric }) => ({
            ...metric,
            key: `${part}: ${metric.key}, ${reader}`,
          })),
      ),
    ),
    gains: [...parts, ['all', all] as const].flatMap(([part, scores]) =>
      Object.entries(compared).map(([key, figure]) =>
        pairedDifference(`${part}: ${key} gained`, scores.get(rules)!, scores.get(both)!, figure),
      ),
    ),
  }
}

/** The figure that decides: on all that is unseen, by more than chance. */
export const decisive = 'all: directive F1 gained'

/** Whether the student beats the rules alone by a margin that survives the confidence interval. */
export const isBetter = (gains: readonly Metric[]): boolean => {
  const gain = gains.find(({ key }) => key === decisive)
  return gain?.interval !== undefined && gain.interval.low > 0
}

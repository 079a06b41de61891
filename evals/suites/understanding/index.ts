import { openEmbedder } from '../../../src/models/index.ts'
import { catalogueFiles, catalogueNames } from '../../catalogues/index.ts'
import type { Suite } from '../../suite.ts'
import { overTraces, reading } from '../../traces/index.ts'
import { confusionNotes } from './confusions.ts'
import {
  baselineFigures,
  catalogueFigures,
  commandFigures,
  sessionFigures,
  tagFigures,
} from './figures.ts'
import { goldCommands, strangersCommands } from './gold.ts'
import { type Measured, measure } from './measure.ts'
import { picturesOf } from './pictures.ts'
import { isKeptBack, named, withoutGoals } from './split.ts'

export { external } from './external/index.ts'

/** How well the built-in parser reads commands and sessions whose reading was written down by hand. */
export const understanding: Suite = {
  name: 'understanding',
  about: 'how well commands are read, against readings written by hand over several catalogues',
  needs: Object.values(catalogueFiles),
  async run({ data, modelsDir, onProgress }) {
    const embedder = await openEmbedder({ embedder: 'builtin', cacheDir: modelsDir })
    const gold = (await Promise.all(catalogueNames.map(goldCommands))).flat()
    const others = (await Promise.all(catalogueNames.map(strangersCommands))).flat()
    const total = 2 * gold.length + others.length
    let done = 0
    const ours: Measured = { commands: [], sessions: [] }
    const baseline: Measured = { commands: [], sessions: [] }
    const strangers: Measured['commands'] = []
    const onCommand = () => onProgress(++done, total)
    for (const name of catalogueNames) {
      const given = await strangersCommands(name)
      const found = await measure(name, data, embedder, onCommand, given)
      ours.commands.push(...found.ours.commands)
      ours.sessions.push(...found.ours.sessions)
      baseline.commands.push(...found.baseline.commands)
      baseline.sessions.push(...found.baseline.sessions)
      strangers.push(...found.others)
    }
    const kept = ours.commands.filter(isKeptBack)
    const seen = ours.commands.filter((score) => !isKeptBack(score))
    return {
      metrics: [
        ...named('kept back', commandFigures(kept)),
        ...named('strangers', commandFigures(strangers)),
        ...withoutGoals(commandFigures(ours.commands)),
        ...catalogueFigures(ours.commands),
        ...sessionFigures(ours.sessions),
        ...baselineFigures('vocabulary alone', baseline.commands, baseline.sessions),
        ...tagFigures(ours.commands),
      ],
      notes: confusionNotes(
        seen,
        ours.sessions.filter((score) => !isKeptBack(score)),
      ),
      pictures: picturesOf(ours.commands),
    }
  },
  overTraces: overTraces({
    name: 'understanding',
    evaluatorsOf: () => [reading],
    goals: { 'readings that quote the user': { atLeast: 1 } },
  }),
}

import {
  type GroundingSources,
  ground,
  prepareLanguage,
  readCommand,
} from '../../../src/language/index.ts'
import { openDictionary } from '../../../src/models/index.ts'
import { timed, timingOf } from '../timing.ts'
import { commandsOf } from './commands.ts'
import { vocabularyOf } from './vocabulary.ts'

const warmUps = 100

/** How long the built-in parser takes over a vocabulary, grounding included but for the database and the embedder. */
export const measureReading = async (values: number, count: number) => {
  const view = vocabularyOf(values)
  const sources = await memorySources()
  const heapBefore = heapMb()
  const { ms: prepareMs } = await timed(() => prepareLanguage(view))
  const heapMbUsed = heapMb() - heapBefore
  const now = new Date()
  const millis: number[] = []
  for (const [i, command] of commandsOf(view, count + warmUps).entries()) {
    const { ms } = await timed(async () => {
      const grounding = await ground(command, { view, now }, sources)
      return readCommand({ command, shown: [], view, grounding, now })
    })
    if (i >= warmUps) millis.push(ms)
  }
  return { values, prepareMs, heapMbUsed, command: timingOf(millis) }
}

/** Nothing is embedded, so that no word is looked up by its meaning. */
const memorySources = async (): Promise<GroundingSources> => ({
  dictionary: await openDictionary(),
  written: async () => new Set(),
  titular: async () => new Set(),
  titled: async () => [],
  embed: async () => [],
  embedValues: async () => [],
  mean: async () => null,
})

const heapMb = () => process.memoryUsage().heapUsed / 1e6

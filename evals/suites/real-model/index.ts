import { readConfig } from '../../../src/config.ts'
import { openEmbedder } from '../../../src/models/index.ts'
import type { Suite } from '../../suite.ts'
import { measureReading, measureScenario } from './measure.ts'
import { openModel } from './open.ts'

/** So many commands of each catalogue, and so many users. */
const commands = 10
const defaultUsers = 3

/** A real chat model in the loop: what it reads, and how often the built-in parser has to. Skipped where there is none. */
export const realModel: Suite = {
  name: 'real-model',
  about:
    'a chat model in the loop, a local one with --gguf: its readings, and how often it is degraded',
  async run({ modelsDir, gguf, users = defaultUsers, onProgress }) {
    const model = await openModel(gguf, readConfig())
    if (typeof model === 'string') return { metrics: [], notes: [`skipped: ${model}`] }
    try {
      const embedder = await openEmbedder({ embedder: 'builtin', cacheDir: modelsDir })
      const total = 2 * commands + users
      let done = 0
      const onDone = () => onProgress(++done, total)
      return {
        metrics: [
          ...(await measureReading(model.chat, embedder, commands, onDone)),
          ...(await measureScenario(model.chat, embedder, users, onDone)),
        ],
        notes: [`the model: ${model.name}`],
      }
    } finally {
      model.close()
    }
  },
}

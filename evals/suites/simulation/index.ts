import { importDemo } from '../../../src/catalog/index.ts'
import { openEmbedder } from '../../../src/models/index.ts'
import { allItems, openEvalFeed } from '../../feed/index.ts'
import {
  type Conversation,
  forgetful,
  remembering,
  type Scenario,
  scenarios,
  simulate,
} from '../../simulator/index.ts'
import type { Metric, Suite } from '../../suite.ts'
import { givenUp, metricsOf } from './report.ts'

const users = 40
const seed = 'simulation'
const notesPerScenario = 5

/** The share of users whom the feed must satisfy; of the control nothing is asked. */
const goals: Record<Scenario['name'], Metric['goal']> = {
  SR: { atLeast: 0.8 },
  MR: { atLeast: 0.8 },
  MRID: { atLeast: 0.7 },
}

/** Users with hidden wishes talk with the feed, and with one that forgets every turn. */
export const simulation: Suite = {
  name: 'simulation',
  about:
    'simulated users: how many are satisfied, after how many commands, beside a feed without memory',
  async run({ modelsDir, onProgress }) {
    const embedder = await openEmbedder({ embedder: 'builtin', cacheDir: modelsDir })
    const { feed, runtime, close } = await openEvalFeed(embedder, importDemo)
    try {
      const world = { items: await allItems(feed), view: await runtime.readView() }
      const systems = [remembering(feed), forgetful(feed)]
      const total = scenarios.length * systems.length * users
      const metrics: Metric[] = []
      const notes: string[] = []
      let done = 0
      for (const scenario of scenarios)
        for (const [place, system] of systems.entries()) {
          const label = `${scenario.name}, ${system.name}`
          const conversations: Conversation[] = []
          for (let user = 0; user < users; user++) {
            conversations.push(await simulate({ system, scenario, world, user, seed }))
            onProgress(++done, total)
          }
          const isOurs = place === 0
          metrics.push(
            ...metricsOf(label, scenario, conversations, isOurs ? goals[scenario.name] : undefined),
          )
          if (isOurs) notes.push(...givenUp(label, conversations).slice(0, notesPerScenario))
        }
      return { metrics, notes }
    } finally {
      await close()
    }
  },
}

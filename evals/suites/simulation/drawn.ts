import type { Embedder } from '../../../src/models/index.ts'
import { allItems, type EvalFeed, openEvalFeed, ownCatalogue } from '../../feed/index.ts'
import { type Scenario, scenarios } from '../../simulator/index.ts'
import type { Metric } from '../../suite.ts'
import { type Opened, type Setting, systemsOf } from './setting.ts'

/** The share of users whom the feed must satisfy on the demo catalogue. */
const goals: Partial<Record<Scenario['name'], Metric['goal']>> = {
  SR: { atLeast: 0.8 },
  MR: { atLeast: 0.8 },
  MRID: { atLeast: 0.7 },
}

/** Users of the demo catalogue. */
export const openDemo = async (embedder: Embedder, users = 40): Promise<Opened> => {
  const opened = await openEvalFeed(embedder, ownCatalogue('demo'))
  return { close: opened.close, setting: await drawnSetting('demo', opened, users, goals) }
}

/** Users of a catalogue that has nothing in it of what the demo's is about. */
export const openRecipes = async (embedder: Embedder, users = 20): Promise<Opened> => {
  const opened = await openEvalFeed(embedder, ownCatalogue('recipes'))
  return { close: opened.close, setting: await drawnSetting('recipes', opened, users) }
}

/** Users without a past, whose wishes are drawn from the catalogue. */
const drawnSetting = async (
  name: string,
  opened: EvalFeed,
  users: number,
  goalsOf: typeof goals = {},
): Promise<Setting> => {
  const items = await allItems(opened.feed)
  return {
    name,
    world: { items, view: await opened.runtime.readView() },
    systems: await systemsOf(opened, { items, liked: new Map(), had: new Map() }),
    casts: scenarios.map((scenario) => ({
      scenario,
      people: Array.from({ length: users }, () => undefined),
      goal: goalsOf[scenario.name],
    })),
    notes: [`${name}: wishes are drawn from the catalogue; nobody has a past, or anything to find`],
  }
}

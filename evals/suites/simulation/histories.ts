import { learnVectors } from '../../../src/collaborative/index.ts'
import type { Embedder } from '../../../src/models/index.ts'
import type { EvalFeed } from '../../feed/index.ts'
import { openEvalFeed } from '../../feed/index.ts'
import { scenarios } from '../../simulator/index.ts'
import { personOf, sharesOf } from '../../simulator/latent/index.ts'
import { readWorldBefore, storeWorld, type World } from '../recommendation/world.ts'
import { type Parted, partedOf, pastOf } from './pasts.ts'
import { type Opened, type Setting, systemsOf } from './setting.ts'

const name = 'histories'

/** Users with a real past, who are to find what they came to like later. */
export const openHistories = async (
  embedder: Embedder,
  data: string,
  seed: string,
  users = 300,
): Promise<Opened> => {
  const world = await readWorldBefore(data, partedOf)
  const opened = await openEvalFeed(embedder, (pool) => storeWorld(pool, world))
  return { close: opened.close, setting: await historySetting(opened, world, users, seed) }
}

/** Those on whom no weight was chosen come first. */
const historySetting = async (
  opened: EvalFeed,
  { items, cases }: World<Parted>,
  users: number,
  seed: string,
): Promise<Setting> => {
  const { pool, readView } = opened.runtime
  await learnVectors(pool)
  const view = await readView()
  const byId = new Map(items.map((item) => [item.id, item]))
  const keptBackFirst = cases.toSorted((a, b) => Number(b.isKeptBack) - Number(a.isKeptBack))
  const pasts = keptBackFirst.map((one) => pastOf(one, byId))
  const population = sharesOf(
    pasts.flatMap(({ liked }) => liked),
    view,
  )
  const world = { items, view, population }
  const casts = scenarios.map((scenario) => {
    const people = []
    for (const past of pasts) {
      if (people.length === users) break
      const person = personOf(past, world, scenario, `${seed} ${scenario.name} ${past.userId}`)
      if (person) people.push(person)
    }
    return { scenario, people }
  })
  const keptBack = new Set(cases.filter(({ isKeptBack }) => isKeptBack).map((one) => one.userId))
  return {
    name,
    world,
    systems: await systemsOf(opened, {
      items,
      liked: new Map(cases.map(({ userId, liked }) => [userId, liked])),
      had: new Map(pasts.map(({ userId, had }) => [userId, had])),
    }),
    casts,
    notes: casts.map(({ scenario, people }) => {
      const untouched = people.filter(({ userId }) => keptBack.has(userId!)).length
      return (
        `${name} ${scenario.name}: ${people.length} users of the ${users} asked for have a past that tells enough; ` +
        `${untouched} are of the half on which no weight was chosen`
      )
    }),
  }
}

import type { FeedRuntime } from '../../../graphs/feed/index.ts'
import type { Item } from '../../../src/catalog/index.ts'
import { readTold } from '../../../src/explanations/index.ts'
import { soundInterests } from '../../../src/interests/index.ts'
import { openSpace } from '../../../src/towers/index.ts'
import { seeded } from '../../evaluators/index.ts'
import type { EvalFeed } from '../../feed/index.ts'
import type { World } from '../recommendation/world.ts'
import { attributeCalled, type CategoriesOf, categoriesBy } from './categories.ts'
import { decilesOf } from './exposure.ts'
import { isHit, popularCategories, randomCategories, taggedCategories } from './hits.ts'
import { latencyRatio } from './latency.ts'
import { type Mined, mineAll } from './mined.ts'
import { type Shown, showAll } from './pages.ts'
import { type Said, untrue } from './said.ts'
import { type Swept, sweep } from './sweep.ts'

/** How many items of a page are looked at. */
export const pageSize = 20

/** Whether the next item's category was foretold: by tags, by as many others as the tags lead to, and by thirty others. */
export interface Hit {
  tags: boolean
  popular: boolean
  random: boolean
  popular30: boolean
  random30: boolean
}

/** What was measured, of the users that are reported. */
export interface Measured {
  mined: readonly Mined[]
  /** Those with tags, in whose pages something can have changed. */
  believed: readonly Mined[]
  hits: readonly Hit[]
  shown: { with: readonly Shown[]; without: readonly Shown[] }
  /** How many of the interests have evidence that holds. */
  sound: number
  said: readonly Said[]
  /** What the sentences say that is not so. */
  untrue: readonly string[]
  swept: { rows: readonly Swept[]; users: number }
  /** How many times as long a page takes with what is believed as without, in the middle. */
  latency: { ratio: number; users: number }
  items: ReadonlyMap<string, Item>
  categoriesOf: CategoriesOf
  decileOf: (id: string) => number
}

const timedUsers = 60

/** Mines all users and shows them their pages before and after. Vectors and towers are learned already. */
export const measure = async (
  { feed, runtime }: Pick<EvalFeed, 'feed' | 'runtime'>,
  world: World,
  onProgress: (done: number, total: number) => void,
): Promise<Measured> => {
  const { pool, embedder } = runtime
  const view = await runtime.readView()
  const items = new Map(world.items.map((item) => [item.id, item]))
  const categoriesOf = categoriesBy(
    attributeCalled(world.attributes, 'genres'),
    attributeCalled(world.attributes, 'year'),
  )
  const decileOf = decilesOf(world.items)
  const keptBack = world.cases.filter(({ isKeptBack }) => isKeptBack)
  const development = world.cases.filter(({ isKeptBack }) => !isKeptBack)
  const total = 3 * keptBack.length + development.length
  let before = 0
  const next = async <T>(users: number, work: (onEach: (done: number) => void) => Promise<T>) => {
    const result = await work((done) => onProgress(before + done, total))
    before += users
    return result
  }

  const without = await next(keptBack.length, (on) => showAll(feed, 'without', keptBack, on))
  const tuned = await next(development.length, (on) => mineAll(runtime, development, on))
  const space = await openSpace(pool, embedder)
  const known = { space, items, schema: view.schema, categoriesOf, decileOf }
  const tagged = tuned.filter(({ run }) => run.tags.length > 0)
  const rows = await sweep(tagged, known)
  const mined = await next(keptBack.length, (on) => mineAll(runtime, keptBack, on))
  const shown = await next(keptBack.length, (on) => showAll(feed, 'with', keptBack, on))

  const believed = mined.filter(({ run }) => run.tags.length > 0)
  const liked = keptBack.flatMap(({ liked }) => liked.flatMap((id) => categoriesOf(items.get(id)!)))
  const random = seeded('intent')
  const hits: Hit[] = []
  for (const one of believed) {
    const own = categoriesOf(items.get(one.user.heldOut)!)
    const tags = await taggedCategories(one, known)
    const popular = popularCategories(liked)
    const byChance = randomCategories(liked, random)
    // Of the others also as many as the tags lead to: more are easier to hit.
    const asMany = (categories: readonly string[]) => categories.slice(0, tags.length)
    hits.push({
      tags: isHit(tags, own),
      popular: isHit(asMany(popular), own),
      random: isHit(asMany(byChance), own),
      popular30: isHit(popular, own),
      random30: isHit(byChance, own),
    })
  }
  let sound = 0
  for (const { user, run } of mined)
    sound += (await soundInterests(pool, user.userId, run.interests)).length
  const ids = new Set(believed.map(({ user }) => user.userId))
  const said = await saidIn(
    runtime,
    shown.filter(({ user }) => ids.has(user.userId)),
  )
  const timed = believed.slice(0, timedUsers).map(({ user }) => user)
  return {
    mined,
    believed,
    hits,
    shown: { with: shown, without },
    sound,
    said,
    untrue: untrue(said, view),
    swept: { rows, users: tagged.length },
    // Last, for it takes the beliefs away.
    latency: { ratio: await latencyRatio(feed, pool, timed), users: timed.length },
    items,
    categoriesOf,
    decileOf,
  }
}

const saidIn = async ({ pool }: FeedRuntime, shown: readonly Shown[]): Promise<Said[]> => {
  const said: Said[] = []
  for (const { user, page } of shown) {
    const first = page.items.slice(0, pageSize)
    const told = await readTold(
      pool,
      user.userId,
      first.map(({ id }) => id),
    )
    for (const { id, item, explanation } of first) {
      const isAhead = told.get(id)?.explanation === explanation
      said.push({ userId: user.userId, item, text: explanation, isAhead })
    }
  }
  return said
}

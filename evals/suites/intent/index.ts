import { learnVectors } from '../../../src/collaborative/index.ts'
import { readTold } from '../../../src/explanations/index.ts'
import { soundInterests } from '../../../src/interests/index.ts'
import { openEmbedder } from '../../../src/models/index.ts'
import { learnTowers, openSpace } from '../../../src/towers/index.ts'
import { catalogueFiles } from '../../catalogues/index.ts'
import { mean, meanOf, seeded, shareOf } from '../../evaluators/index.ts'
import { openEvalFeed } from '../../feed/index.ts'
import type { Metric, Suite } from '../../suite.ts'
import { table } from '../../table.ts'
import { ratingsFile } from '../recommendation/ratings.ts'
import { readWorld, storeWorld } from '../recommendation/world.ts'
import { attributeCalled, categoriesBy } from './categories.ts'
import { curveOf, decilesOf, exposure } from './exposure.ts'
import { isHit, popularCategories, randomCategories, taggedCategories } from './hits.ts'
import { latencyRatio } from './latency.ts'
import { mineAll } from './mined.ts'
import { type Shown, showAll } from './pages.ts'
import { diversity, type Said, untrue } from './said.ts'
import { sweep } from './sweep.ts'

/** The context that RecGPT compresses for, in tokens of four characters. */
const windowCharacters = 4 * 128_000
const figures = ['Recall@10', 'Recall@50', 'NDCG@10'] as const

/** What is believed of real users from their events alone, and what it does for the feed: nothing is typed. */
export const intent: Suite = {
  name: 'intent',
  about:
    'interests, tags and explanations of real users: what they foretell, what they change, whether they are true',
  needs: [ratingsFile, catalogueFiles.films],
  async run({ data, modelsDir, onProgress }) {
    const world = await readWorld(data)
    const embedder = await openEmbedder({ embedder: 'builtin', cacheDir: modelsDir })
    const opened = await openEvalFeed(embedder, (pool) => storeWorld(pool, world))
    try {
      const { feed, runtime } = opened
      const { pool } = runtime
      const view = await runtime.readView()
      const items = new Map(world.items.map((item) => [item.id, item]))
      const categoriesOf = categoriesBy(
        attributeCalled(world.attributes, 'genres'),
        attributeCalled(world.attributes, 'year'),
      )
      const decileOf = decilesOf(world.items)
      const keptBack = world.cases.filter(({ isKeptBack }) => isKeptBack)
      const development = world.cases.filter(({ isKeptBack }) => !isKeptBack)
      const steps = 3 * keptBack.length + 2 * development.length
      const from = (before: number) => (done: number) => onProgress(before + done, steps)

      await learnVectors(pool)
      await learnTowers({ pool, embedder, view })
      const without = await showAll(feed, 'without interests', keptBack, from(0))
      const tuned = await mineAll(runtime, development, from(keptBack.length))
      const space = await openSpace(pool, embedder)
      const swept = await sweep(tuned, {
        space,
        items,
        schema: view.schema,
        categoriesOf,
        decileOf,
        onProgress: () => {},
      })
      const before = keptBack.length + 2 * development.length
      const mined = await mineAll(runtime, keptBack, from(before))
      const shown = await showAll(feed, 'with interests', keptBack, from(before + keptBack.length))

      const liked = keptBack.flatMap(({ liked }) =>
        liked.flatMap((id) => categoriesOf(items.get(id)!)),
      )
      const believed = mined.filter(({ run }) => run.tags.length > 0)
      const random = seeded('intent')
      const hits: { tags: number; popular: number; random: number }[] = []
      for (const one of believed) {
        const own = categoriesOf(items.get(one.user.heldOut)!)
        const tags = await taggedCategories(one, space, items, view.schema, categoriesOf)
        // As many as the tags lead to: more would be easier to hit.
        const popular = popularCategories(liked).slice(0, tags.length)
        const chance = randomCategories(liked, random).slice(0, tags.length)
        hits.push({
          tags: Number(isHit(tags, own)),
          popular: Number(isHit(popular, own)),
          random: Number(isHit(chance, own)),
        })
      }

      const ids = new Set(believed.map(({ user }) => user.userId))
      const pagesOf = (all: readonly Shown[]) =>
        all
          .filter(({ user }) => ids.has(user.userId))
          .map(({ page }) => page.items.slice(0, 20).map(({ id }) => id))
      const distinct = (all: readonly Shown[]) =>
        pagesOf(all).map((page) => new Set(page.flatMap((id) => categoriesOf(items.get(id)!))).size)
      const curves = {
        without: exposure(pagesOf(without), decileOf),
        with: exposure(pagesOf(shown), decileOf),
      }
      const interests = mined.flatMap(({ run }) => run.interests)
      let sound = 0
      for (const { user, run } of mined)
        sound += (await soundInterests(pool, user.userId, run.interests)).length
      const said: Said[] = []
      for (const { user, page } of shown) {
        if (!ids.has(user.userId)) continue
        const first = page.items.slice(0, 20)
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
      const faults = untrue(said, view)
      const pages = [...ids].map((user) => said.filter(({ userId }) => userId === user))
      const reports = mined.map(({ run }) => run.report)
      const events = reports.reduce((sum, { events }) => sum + events, 0)
      const seconds = mined.reduce((sum, { ms }) => sum + ms, 0) / 1_000
      const share = (key: string, of: (hit: (typeof hits)[number]) => number) =>
        shareOf(
          key,
          hits.reduce((sum, hit) => sum + of(hit), 0),
          hits.length,
        )
      const whole = (key: string, score: number, count: number, goal?: Metric['goal']): Metric => ({
        key,
        score,
        count,
        ...(goal && { goal }),
      })
      const ratio = await latencyRatio(
        feed,
        pool,
        believed.slice(0, 60).map(({ user }) => user),
      )

      const metrics: Metric[] = [
        shareOf(
          'users who have an interest',
          mined.filter(({ run }) => run.interests.length > 0).length,
          mined.length,
        ),
        shareOf('users who have a tag', believed.length, mined.length),
        meanOf(
          'interests of those',
          believed.map(({ run }) => run.interests.length),
        ),
        meanOf(
          'tags of those',
          believed.map(({ run }) => run.tags.length),
        ),
        share('HR@30: tags', ({ tags }) => tags),
        share('HR@30: popular, as many', ({ popular }) => popular),
        share('HR@30: random, as many', ({ random }) => random),
        meanOf(
          'HR@30: tags less popular',
          hits.map(({ tags, popular }) => tags - popular),
        ),
        ...figures.flatMap((figure) => [
          meanOf(
            `${figure} with interests`,
            shown.map(({ score }) => score[figure]),
          ),
          meanOf(
            `${figure} without`,
            without.map(({ score }) => score[figure]),
          ),
          meanOf(
            `${figure}: with less without`,
            shown.map(({ score }, at) => score[figure] - without[at]!.score[figure]),
          ),
        ]),
        meanOf('categories on a page with interests', distinct(shown)),
        meanOf('categories on a page without', distinct(without)),
        shareOf('evidence that holds', sound, interests.length, { atLeast: 1 }),
        shareOf('explanations true by code', said.length - faults.length, said.length, {
          atLeast: 1,
        }),
        shareOf(
          'explanations made ahead of time',
          said.filter(({ isAhead }) => isAhead).length,
          said.length,
        ),
        meanOf(
          'diversity of a page’s explanations',
          pages.map((page) => diversity(page.map(({ text }) => text))),
        ),
        meanOf(
          'length of a compressed history',
          reports
            .filter(({ charactersBefore }) => charactersBefore > 0)
            .map(({ charactersBefore, charactersAfter }) => charactersAfter / charactersBefore),
        ),
        shareOf(
          'histories that fit, compressed',
          mined.filter(({ run }) => run.report.kept === run.counted).length,
          mined.length,
        ),
        shareOf(
          'histories that would fit as they are',
          reports.filter(({ charactersBefore }) => charactersBefore <= windowCharacters).length,
          mined.length,
        ),
        whole('events to interests, a second', events / seconds, events),
        whole('a page with interests takes, times one without', ratio, 60, { atMost: 1.1 }),
      ]
      return {
        metrics,
        notes: [
          `tag-aware retrieval by the user's share b, development half, ${tuned.filter(({ run }) => run.tags.length > 0).length} users with tags:\n${table(swept.map((row) => ({ ...row })))}`,
          `the part of all places (20 a page) that each tenth of the items has, the most popular first:\n${curveOf(curves)}`,
          `what explanations say: ${said
            .slice(0, 3)
            .map(({ text }) => text)
            .join(' ')}`,
          ...(faults.length > 0 ? [`untrue by code: ${faults.slice(0, 5).join('; ')}`] : []),
          `a user who has tags has ${mean(believed.map(({ user }) => user.liked.length)).toFixed(0)} likings`,
        ],
      }
    } finally {
      await opened.close()
    }
  },
}

import { diversity, mean, meanOf, shareOf } from '../../evaluators/index.ts'
import type { Metric, SuiteReport } from '../../suite.ts'
import { table } from '../../table.ts'
import { figures } from '../recommendation/score.ts'
import { curveOf, exposure } from './exposure.ts'
import { type Hit, type Measured, pageSize } from './measure.ts'
import type { Shown } from './pages.ts'

/** The context that RecGPT compresses for, 128,000 tokens, in characters. */
const windowCharacters = 4 * 128_000

export const reportOf = (measured: Measured): SuiteReport => ({
  metrics: [
    ...believedOf(measured),
    ...foretoldBy(measured),
    ...changedBy(measured),
    ...truthOf(measured),
    ...costOf(measured),
  ],
  notes: notesOf(measured),
})

const believedOf = ({ mined, believed }: Measured): Metric[] => [
  counted('users who have an interest', mined, ({ run }) => run.interests.length > 0),
  counted('users who have a tag', mined, ({ run }) => run.tags.length > 0),
  meanOf(
    'interests of those',
    believed.map(({ run }) => run.interests.length),
  ),
  meanOf(
    'tags of those',
    believed.map(({ run }) => run.tags.length),
  ),
]

const foretoldBy = ({ hits }: Measured): Metric[] => {
  const share = (key: string, is: (hit: Hit) => boolean) => counted(`HR@30: ${key}`, hits, is)
  return [
    share('tags', ({ tags }) => tags),
    share('popular, as many', ({ popular }) => popular),
    share('random, as many', ({ random }) => random),
    share('popular, thirty', ({ popular30 }) => popular30),
    share('random, thirty', ({ random30 }) => random30),
    meanOf(
      'HR@30: tags less popular',
      hits.map(({ tags, popular }) => Number(tags) - Number(popular)),
    ),
  ]
}

const changedBy = (measured: Measured): Metric[] => {
  const { items, categoriesOf } = measured
  const { with: after, without: before } = measured.shown
  const categories = (pages: readonly (readonly string[])[]) =>
    pages.map((page) => new Set(page.flatMap((id) => categoriesOf(items.get(id)!))).size)
  return [
    ...figures.flatMap((figure) => [
      meanOf(
        `${figure} with interests`,
        after.map(({ score }) => score[figure]),
      ),
      meanOf(
        `${figure} without`,
        before.map(({ score }) => score[figure]),
      ),
      meanOf(
        `${figure}: with less without`,
        after.map(({ score }, at) => score[figure] - before[at]!.score[figure]),
      ),
    ]),
    meanOf('categories on a page with interests', categories(pagesOf(measured, after))),
    meanOf('categories on a page without', categories(pagesOf(measured, before))),
  ]
}

const truthOf = ({ mined, sound, said, untrue, believed }: Measured): Metric[] => {
  const interests = mined.reduce((sum, { run }) => sum + run.interests.length, 0)
  const pages = believed.map(({ user }) => said.filter(({ userId }) => userId === user.userId))
  return [
    shareOf('evidence that holds', sound, interests, { atLeast: 1 }),
    shareOf('explanations true by code', said.length - untrue.length, said.length, { atLeast: 1 }),
    counted('explanations made ahead of time', said, ({ isAhead }) => isAhead),
    meanOf(
      'diversity of a page’s explanations',
      pages.map((page) => diversity(page.map(({ text }) => text))),
    ),
  ]
}

const costOf = ({ mined, latency }: Measured): Metric[] => {
  const reports = mined.map(({ run }) => run.report).filter((one) => one.charactersBefore > 0)
  const events = mined.reduce((sum, { run }) => sum + run.report.events, 0)
  const seconds = mined.reduce((sum, { ms }) => sum + ms, 0) / 1_000
  return [
    meanOf(
      'length of a compressed history',
      reports.map(({ charactersBefore, charactersAfter }) => charactersAfter / charactersBefore),
    ),
    counted('histories that fit, compressed', mined, ({ run }) => run.report.kept === run.counted),
    counted(
      'histories that fit as they are',
      mined,
      ({ run }) => run.report.charactersBefore <= windowCharacters,
    ),
    { key: 'events to interests, a second', score: events / seconds, count: events },
    {
      key: 'a page with interests takes, times one without',
      score: latency.ratio,
      count: latency.users,
      goal: { atMost: 1.1 },
    },
  ]
}

const notesOf = (measured: Measured): string[] => {
  const { swept, shown, said, untrue, believed, decileOf } = measured
  const curves = {
    without: exposure(pagesOf(measured, shown.without), decileOf),
    with: exposure(pagesOf(measured, shown.with), decileOf),
  }
  const texts = said.slice(0, 3).map(({ text }) => text)
  const likings = mean(believed.map(({ user }) => user.liked.length))
  return [
    `tag-aware retrieval by the user's share b, development half, ${swept.users} users with tags:\n` +
      table(swept.rows.map((row) => ({ ...row }))),
    `the part of all places (${pageSize} a page) that each tenth of the items has, the most popular first:\n${curveOf(curves)}`,
    `what explanations say: ${texts.join(' ')}`,
    ...(untrue.length > 0 ? [`untrue by code: ${untrue.slice(0, 5).join('; ')}`] : []),
    `a user who has tags has ${likings.toFixed(0)} likings`,
  ]
}

/** The first page of each user of whom something is believed. */
const pagesOf = ({ believed }: Measured, shown: readonly Shown[]): string[][] => {
  const ids = new Set(believed.map(({ user }) => user.userId))
  return shown
    .filter(({ user }) => ids.has(user.userId))
    .map(({ page }) => page.items.slice(0, pageSize).map(({ id }) => id))
}

const counted = <T>(key: string, all: readonly T[], is: (one: T) => boolean): Metric =>
  shareOf(key, all.filter(is).length, all.length)

import { type CatalogueName, catalogueNames } from '../../catalogues/index.ts'
import { bootstrap, shareOf } from '../../evaluators/index.ts'
import type { Metric } from '../../suite.ts'
import { f1, precision, recall, type Tally, tallyOf, together } from './align.ts'
import { agree, aspects, type Claim } from './claim.ts'
import type { CommandScore, SessionScore } from './score.ts'

type Goal = Metric['goal']

const isMust = ({ strength }: Claim) => strength === 'must'

const tallies = (scores: readonly CommandScore[], keep?: (claim: Claim) => boolean): Tally =>
  together(scores.map(({ alignment }) => tallyOf(alignment, keep)))

/** A figure of tallies, with the bootstrap interval over what is tallied one by one: commands, or sessions. */
export const tallied = (
  key: string,
  list: readonly Tally[],
  figure: (tally: Tally) => number,
  goal?: Goal,
): Metric => ({
  key,
  score: figure(together(list)),
  interval: bootstrap(list, (sample) => figure(together(sample))),
  count: list.length,
  ...(goal && { goal }),
})

/** The share of things for which something holds. */
export const share = <Thing>(
  key: string,
  things: readonly Thing[],
  holds: (thing: Thing) => boolean,
  goal?: Goal,
): Metric => shareOf(key, things.filter(holds).length, things.length, goal)

const isActRight = ({ act }: { act: CommandScore['act'] }) => act.expected === act.predicted

/** What commands are judged by, for the parser: the figures that have goals first. */
export const commandFigures = (scores: readonly CommandScore[]): Metric[] => {
  const all = scores.map(({ alignment }) => tallyOf(alignment))
  const musts = scores.map(({ alignment }) => tallyOf(alignment, isMust))
  return [
    tallied('must precision', musts, precision, { atLeast: 0.98 }),
    tallied('must recall', musts, recall, { atLeast: 0.92 }),
    share('act accuracy', scores, isActRight, { atLeast: 0.93 }),
    tallied('directive F1', all, f1, { atLeast: 0.9 }),
    tallied('directive precision', all, precision),
    tallied('directive recall', all, recall),
    share('whole commands exact', scores, ({ exact }) => exact),
    ...kindFigures(scores),
    ...asideFigures(scores),
  ]
}

/** Over the claims that could be set beside each other, how often each aspect agrees. */
const kindFigures = (scores: readonly CommandScore[]): Metric[] => {
  const pairs = scores.flatMap(({ alignment: { right, near } }) => [...right, ...near])
  return aspects.map((aspect) => share(`${aspect} right`, pairs, ([a, b]) => agree(a, b, aspect)))
}

/** What is judged beside the directives: the horizon, the order, what is taken back and what is reported. */
const asideFigures = (scores: readonly CommandScore[]): Metric[] => {
  const pairs = scores.flatMap(({ alignment: { right, near } }) => [...right, ...near])
  const timed = pairs.filter(([a, b]) => a.horizon !== 'ever' || b.horizon !== 'ever')
  const sum = (of: (score: CommandScore) => number) => scores.reduce((n, one) => n + of(one), 0)
  const usable = scores.filter(({ reported }) => reported.expected === 0)
  return [
    share('horizon right', timed, ([a, b]) => a.horizon === b.horizon),
    share('order right', scores, ({ sorted }) => sorted),
    shareOf(
      'taken back',
      sum(({ ended }) => ended.right),
      sum(({ ended }) => ended.expected),
    ),
    shareOf(
      'unusable pieces reported',
      sum(({ reported }) => reported.right),
      sum(({ reported }) => reported.expected),
    ),
    share('reported in vain', usable, ({ reported }) => reported.inVain),
  ]
}

/** The figures of each catalogue, and how far each of the other domains is from films. */
export const catalogueFigures = (scores: readonly CommandScore[]): Metric[] => {
  const of = (name: CatalogueName) => scores.filter(({ catalogue }) => catalogue === name)
  const named = catalogueNames.filter((name) => of(name).length > 0)
  const figures = named.flatMap((name): Metric[] => {
    const mine = of(name)
    const musts = mine.map(({ alignment }) => tallyOf(alignment, isMust))
    return [
      tallied(`${name}: must precision`, musts, precision),
      tallied(`${name}: must recall`, musts, recall),
      share(`${name}: act accuracy`, mine, isActRight),
      tallied(
        `${name}: directive F1`,
        mine.map(({ alignment }) => tallyOf(alignment)),
        f1,
      ),
      share(`${name}: whole commands exact`, mine, ({ exact }) => exact),
    ]
  })
  const gaps = named.filter((name) => name !== 'films' && named.includes('films'))
  return [...figures, ...gaps.map((name) => gapFigure(scores, name))]
}

const gapFigure = (scores: readonly CommandScore[], name: CatalogueName): Metric => {
  const both = scores.filter(({ catalogue }) => catalogue === name || catalogue === 'films')
  const gap = (sample: readonly CommandScore[]) =>
    f1(tallies(sample.filter(({ catalogue }) => catalogue === 'films'))) -
    f1(tallies(sample.filter(({ catalogue }) => catalogue === name)))
  return {
    key: `directive F1 lost from films to ${name}`,
    score: gap(both),
    interval: bootstrap(both, gap),
    count: both.length,
    goal: { atMost: 0.05 },
  }
}

/** How many commands of each tag are exact. */
export const tagFigures = (scores: readonly CommandScore[]): Metric[] => {
  const tags = [...new Set(scores.flatMap(({ tags: all }) => all))].sort()
  return tags.map((tag) =>
    share(
      `exact, ${tag}`,
      scores.filter((score) => score.tags.includes(tag)),
      ({ exact }) => exact,
    ),
  )
}

/** What sessions are judged by: what is in force after each turn. */
export const sessionFigures = (sessions: readonly SessionScore[]): Metric[] => {
  const turns = sessions.flatMap((session) => session.turns)
  const states = sessions.map((session) =>
    together(session.turns.map(({ alignment }) => tallyOf(alignment))),
  )
  return [
    share('sessions: turns with the exact state', turns, ({ exact }) => exact),
    share('sessions: exact throughout', sessions, (session) => session.turns.every((t) => t.exact)),
    tallied('sessions: directive F1', states, f1),
    share('sessions: act accuracy', turns, isActRight),
  ]
}

/** The same figures of a baseline, without goals. */
export const baselineFigures = (
  name: string,
  commands: readonly CommandScore[],
  sessions: readonly SessionScore[],
): Metric[] => {
  const wanted = new Set(['must precision', 'must recall', 'act accuracy', 'directive F1'])
  const figures = commandFigures(commands).filter(({ key }) => wanted.has(key))
  return [...figures, ...sessionFigures(sessions)].map(({ goal: _, key, ...figure }) => ({
    ...figure,
    key: `${name}: ${key}`,
  }))
}

import { wordsOf } from '../../../src/catalog/index.ts'
import { mean, meanOf, shareOf } from '../../evaluators/index.ts'
import type { Picture } from '../../picture.ts'
import { depths } from '../../simulator/index.ts'
import type { Metric } from '../../suite.ts'
import { table } from '../../table.ts'
import type { Measured, Scene, Talk } from './measure.ts'

/** A figure of one conversation, by its name; undefined where there is nothing to find. */
const figuresOf = ({ satisfied, commands, final }: Talk): Record<string, number | undefined> => ({
  'pass rate': Number(satisfied),
  rounds: commands.length,
  ...Object.fromEntries(
    depths.flatMap((depth) => [
      [`CSR@${depth}`, final[depth].csr],
      [`Recall@${depth}`, final[depth].recall],
      [`NDCG@${depth}`, final[depth].ndcg],
    ]),
  ),
})

/** Each figure with its values, one a conversation; those that nobody has are left out. */
const valuesOf = (talks: readonly Talk[]): [figure: string, values: number[]][] => {
  const all = talks.map(figuresOf)
  return Object.keys(all[0] ?? {}).flatMap((figure) => {
    const values = all.flatMap((one) => one[figure] ?? [])
    return values.length > 0 ? [[figure, values] satisfies [string, number[]]] : []
  })
}

/** The figures of every system in one scenario; the goal is the pass rate's of ours. */
export const metricsOf = (label: string, { measured, goal }: Scene): Metric[] =>
  measured.flatMap(({ system, talks }, place) =>
    valuesOf(talks).map(([figure, values]) => {
      const key = `${label}, ${system}: ${figure}`
      return figure === 'pass rate'
        ? shareOf(key, values.filter(Boolean).length, values.length, place === 0 ? goal : undefined)
        : meanOf(key, values)
    }),
  )

/** How many commands hold the title of something that is sought: nobody may do a feed's work for it. */
export const leaksOf = (label: string, { people, measured }: Scene): Metric[] => {
  const plain = (text: string) =>
    ` ${wordsOf(text)
      .map(({ folded }) => folded)
      .join(' ')} `
  const said = measured.flatMap(({ talks }) =>
    talks.flatMap(({ commands }, user) => {
      const { first, after } = people[user] ?? {}
      const titles = [first, after]
        .flatMap((one) => one?.targets ?? [])
        .map(({ title }) => plain(title))
      return commands.map((command) => titles.some((title) => plain(command).includes(title)))
    }),
  )
  const score = said.filter(Boolean).length
  return people.some((person) => person)
    ? [
        {
          key: `${label}: commands that name what is sought`,
          score,
          count: said.length,
          goal: { atMost: 0 },
        },
      ]
    : []
}

const compared = ['pass rate', 'CSR@20', 'Recall@20', 'NDCG@20']

/** User by user what ours has more than each other system. */
export const differencesOf = (label: string, { measured }: Scene): Metric[] => {
  const [ours, ...others] = measured
  const own = new Map(valuesOf(ours!.talks))
  return others.flatMap(({ system, talks }) =>
    valuesOf(talks)
      .filter(([figure]) => compared.includes(figure))
      .map(([figure, values]) => {
        const apart = values.map((value, user) => own.get(figure)![user]! - value)
        return meanOf(`${label}, ${ours!.system} less ${system}: ${figure}`, apart)
      }),
  )
}

/** Systems by figures, and what a command took. */
export const tableOf = (label: string, { measured }: Scene): string => {
  const rows = measured.map(({ system, talks, turnMs }) => ({
    system,
    ...Object.fromEntries(
      valuesOf(talks).map(([figure, values]) => [figure, mean(values).toFixed(3)]),
    ),
    'ms a command': turnMs.toFixed(0),
  }))
  return `${label}, ${measured[0]!.talks.length} users\n${table(rows)}`
}

/** CSR@20 and Recall@20 after each round, a curve a system. */
export const curvesOf = (label: string, { scenario, measured }: Scene): Picture[] =>
  (
    [
      ['CSR@20', 'csr'],
      ['Recall@20', 'recall'],
    ] as const
  ).flatMap(([y, figure]) => {
    const curves = measured.map(({ system, talks }: Measured) => ({
      name: system,
      points: Array.from({ length: scenario.rounds + 1 }, (_, x) => ({
        x,
        y: mean(talks.flatMap((one) => one[figure][x] ?? [])),
      })),
    }))
    const isKnown = measured.some(({ talks }) => talks.some((one) => one[figure].length > 0))
    return isKnown
      ? [
          {
            kind: 'curves',
            title: `${label}: ${y} after each round`,
            x: 'round',
            y,
            curves,
          } as const,
        ]
      : []
  })

/** What the users whom ours did not satisfy had typed: where to look first. */
export const givenUp = (label: string, { measured: [ours] }: Scene): string[] =>
  ours!.talks
    .filter(({ satisfied }) => !satisfied)
    .map(({ csr, commands }) => {
      const said = commands.map((command) => `"${command}"`).join(', ')
      return `${label}: gave up at ${csr.at(-1)!.toFixed(2)} after ${said}`
    })

import type { Picture } from '../../picture.ts'
import { tally } from '../../tally.ts'
import type { CommandScore } from './score.ts'

/** Which act each command was taken for, and how many of each catalogue's commands were read exactly. */
export const picturesOf = (
  scores: readonly Pick<CommandScore, 'act' | 'catalogue' | 'exact'>[],
): Picture[] => {
  const acts = [...new Set(scores.flatMap(({ act }) => [act.expected, act.predicted]))].toSorted()
  const times = new Map(
    tally(scores.map(({ act }) => JSON.stringify([act.expected, act.predicted]))),
  )
  return [
    {
      kind: 'matrix',
      title: 'Acts: expected (rows), read (columns)',
      rows: acts,
      columns: acts,
      counts: acts.map((row) =>
        acts.map((column) => times.get(JSON.stringify([row, column])) ?? 0),
      ),
    },
    {
      kind: 'bars',
      title: 'Commands read exactly',
      bars: [...new Set(scores.map(({ catalogue }) => catalogue))].map((label) => {
        const own = scores.filter(({ catalogue }) => catalogue === label)
        return { label, value: own.filter(({ exact }) => exact).length / own.length }
      }),
    },
  ]
}

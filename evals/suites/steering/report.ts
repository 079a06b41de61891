import { mean, meanOf, shareOf } from '../../evaluators/index.ts'
import type { SuiteReport } from '../../suite.ts'
import { type Steered, type Way, wayNames } from './cases.ts'
import type { Effects } from './measure.ts'

/** A value and what every way to ask for it led to. */
export interface Measured {
  steered: Steered
  effects: Effects
}

const neighbours = wayNames.slice(1).map((way, n) => [wayNames[n]!, way] as const)
const negative: readonly Way[] = ['no', 'less']

/** How far each way moves the page, whether stronger words move it further, and what else changed. */
export const reportOf = (measured: readonly Measured[]): SuiteReport => {
  const shares = (way: Way) => measured.map(({ effects }) => effects[way].share)
  const moved = (way: Way) =>
    measured.map(({ effects }) => effects[way].share - effects.nothing.share)
  const steps = measured.flatMap(({ steered, effects }) =>
    neighbours.map(([weaker, stronger]) => ({
      steered,
      weaker,
      stronger,
      from: effects[weaker].share,
      to: effects[stronger].share,
    })),
  )
  const broken = steps.filter(({ from, to }) => to < from)
  return {
    metrics: [
      meanOf('share after "no"', shares('no'), { atMost: 0 }),
      ...wayNames
        .filter((way) => way !== 'nothing' && way !== 'no')
        .map((way) => meanOf(`moved by "${way}"`, moved(way))),
      meanOf('share after "only"', shares('only'), { atLeast: 1 }),
      shareOf('stronger words move it no less', steps.length - broken.length, steps.length),
      meanOf(
        'kept of what was not spoken of, "no" and "less"',
        measured.flatMap(({ effects }) => negative.map((way) => effects[way].kept)),
      ),
      meanOf(
        'kept of what was not spoken of, "a bit more" and "more"',
        measured.flatMap(({ effects }) => [effects['a bit more'].kept, effects.more.kept]),
      ),
    ],
    notes: broken.map(
      ({ steered, weaker, stronger, from, to }) =>
        `${steered.called}: ${from} after "${weaker}", ${to} after "${stronger}"`,
    ),
    pictures: [
      {
        kind: 'curves',
        title: `The part of a page that has what was asked for, after: ${wayNames.join(', ')}`,
        x: 'strength of the words',
        y: 'share of the page',
        curves: [...new Set(measured.map(({ steered }) => steered.catalogue))].map((name) => ({
          name,
          points: wayNames.map((way, x) => ({
            x,
            y: mean(
              measured
                .filter(({ steered }) => steered.catalogue === name)
                .map(({ effects }) => effects[way].share),
            ),
          })),
        })),
      },
    ],
  }
}

import type { Metric } from '../suite.ts'
import { bootstrap } from './bootstrap.ts'
import { mean } from './mean.ts'
import { wilson } from './wilson.ts'

/** How often something happened, as a share with Wilson's interval. */
export const shareOf = (
  key: string,
  hits: number,
  count: number,
  goal?: Metric['goal'],
): Metric => ({
  key,
  score: count === 0 ? 0 : hits / count,
  interval: wilson(hits, count),
  count,
  ...(goal && { goal }),
})

/** The mean of what each case gave, with its bootstrap interval. */
export const meanOf = (key: string, values: readonly number[], goal?: Metric['goal']): Metric => ({
  key,
  score: mean(values),
  interval: bootstrap(values),
  count: values.length,
  ...(goal && { goal }),
})

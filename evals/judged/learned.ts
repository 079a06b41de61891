import { learnWeights } from '../fusion/index.ts'
import type { Judged } from './case.ts'
import { mixedBy, type Scorer } from './scorers.ts'
import type { Steer } from './tools.ts'

/** The feed with the weights that tell best what is better in the development half of the cases. */
export const learnedFrom = async (cases: readonly Judged[], steer: Steer): Promise<Scorer> => {
  const examples = []
  for (const judged of cases.filter(({ isKeptBack }) => !isKeptBack)) {
    const { candidates } = await steer(judged)
    examples.push({ candidates, better: judged.better, worse: judged.worse })
  }
  return mixedBy(learnWeights(examples))
}

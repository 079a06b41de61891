import { auc } from '../evaluators/index.ts'
import type { Judged } from './case.ts'
import type { Scorer } from './scorers.ts'
import type { Steer } from './tools.ts'

/** How each scorer did on a case: how likely it puts a better item above a worse one, by its name. */
export interface Measured extends Pick<Judged, 'of' | 'isKeptBack'> {
  auc: Readonly<Record<string, number>>
}

/** Measures every scorer on every case. Cases that follow each other and say the same of the same items share one turn. */
export const measure = async (
  cases: readonly Judged[],
  scorers: readonly Scorer[],
  steer: Steer,
  onProgress: (done: number, total: number) => void,
): Promise<Measured[]> => {
  const measured: Measured[] = []
  let last: { said: string; among: Judged['among']; turn: ReturnType<Steer> } | undefined
  for (const judged of cases) {
    const said = JSON.stringify([judged.more, judged.less])
    const { among } = judged
    if (last?.said !== said || last.among !== among) last = { said, among, turn: steer(judged) }
    const turn = await last.turn
    const figures: Record<string, number> = {}
    for (const { name, score } of scorers) {
      const of = await score(judged, turn)
      figures[name] = auc(judged.better.map(of), judged.worse.map(of))
    }
    measured.push({ of: judged.of, isKeptBack: judged.isKeptBack, auc: figures })
    onProgress(measured.length, cases.length)
  }
  return measured
}

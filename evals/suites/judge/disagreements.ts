import type { LabelQuestion } from '../../../src/cli/index.ts'
import { questions, tell, type Worlds } from '../../judge/index.ts'
import type { Verdict } from './measure.ts'

/** What a judge and the labels disagree on, as questions to a person; both answers are there, but are not shown. */
export const questionsOf = (
  cases: readonly (readonly Verdict[])[],
  worlds: Worlds,
): (LabelQuestion & { label: boolean; judge: boolean; why: string })[] =>
  cases
    .flat()
    .filter(({ right, said }) => right !== said)
    .map(({ case: one, criterion, right, said, why }) => ({
      id: one.id,
      criterion,
      question: questions[one.kind][criterion]!,
      case: tell(one, worlds[one.catalogue]),
      label: right,
      judge: said,
      why,
    }))

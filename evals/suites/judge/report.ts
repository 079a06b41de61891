import { bootstrap, mean, shareOf } from '../../evaluators/index.ts'
import { criteriaOf, isAccepted, type Kind, kinds } from '../../judge/index.ts'
import type { Metric } from '../../suite.ts'
import type { Verdict } from './measure.ts'

/** What is right and what was said, of one criterion or of all of a case together. */
type Answer = Pick<Verdict, 'right' | 'said'>

/** A judge is at least as often right as one that passes everything. */
const worthIt: Metric['goal'] = { atLeast: 0 }

/** The figures of one judge on cases: by kind, of each criterion and of what is accepted, beside passing everything. */
export const metricsOf = (judge: string, cases: readonly (readonly Verdict[])[]): Metric[] =>
  kinds.flatMap((kind) => {
    const own = cases.filter(([first]) => first?.case.kind === kind)
    return answersOf(kind, own).flatMap(({ name, answers, goal }) =>
      figuresOf(`${judge}: ${kind} ${name}`, answers, goal),
    )
  })

const answersOf = (kind: Kind, cases: readonly (readonly Verdict[])[]) => [
  ...criteriaOf[kind].map((criterion) => ({
    name: criterion as string,
    answers: cases.flatMap((verdicts): Answer[] =>
      verdicts.filter((verdict) => verdict.criterion === criterion),
    ),
    goal: undefined,
  })),
  {
    name: 'accepted',
    goal: worthIt,
    answers: cases.map(
      (verdicts): Answer => ({
        right: isAccepted(verdicts.map(({ right: pass }) => ({ pass }))),
        said: isAccepted(verdicts.map(({ said: pass }) => ({ pass }))),
      }),
    ),
  },
]

const figuresOf = (
  name: string,
  answers: readonly Answer[],
  goal: Metric['goal'] | undefined,
): Metric[] => {
  const agrees = ({ right, said }: Answer) => right === said
  const failed = answers.filter(({ said }) => !said)
  const failing = answers.filter(({ right }) => !right)
  // Where passing everything is right, and where the judge is: 1, 0 or -1 a case.
  const gains = answers.map((answer) => Number(agrees(answer)) - Number(answer.right))
  return [
    shareOf(`${name}: agreement`, answers.filter(agrees).length, answers.length),
    shareOf(
      `${name}: agreement, all passed`,
      answers.filter(({ right }) => right).length,
      answers.length,
    ),
    {
      key: `${name}: gain over all passed`,
      score: mean(gains),
      interval: bootstrap(gains),
      count: gains.length,
      ...(goal && { goal }),
    },
    shareOf(`${name}: precision of fails`, failed.filter(agrees).length, failed.length),
    shareOf(`${name}: recall of fails`, failing.filter(agrees).length, failing.length),
  ]
}

/** How many each judge let through or refused against the labels, the most first; no word of the cases themselves. */
export const disagreementNotes = (
  judge: string,
  cases: readonly (readonly Verdict[])[],
): string[] =>
  kinds
    .flatMap((kind) =>
      criteriaOf[kind].map((criterion) => {
        const own = cases
          .flat()
          .filter((one) => one.case.kind === kind && one.criterion === criterion)
        const through = own.filter(({ right, said }) => !right && said).length
        const refused = own.filter(({ right, said }) => right && !said).length
        return { kind, criterion, through, refused }
      }),
    )
    .filter(({ through, refused }) => through + refused > 0)
    .sort((a, b) => b.through + b.refused - a.through - a.refused)
    .map(
      ({ kind, criterion, through, refused }) =>
        `${judge}: ${kind} ${criterion}: ${through} let through, ${refused} refused against the label`,
    )

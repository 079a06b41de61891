import type { Label } from '../../../src/cli/index.ts'
import { labelKey } from '../../../src/cli/index.ts'
import { type Case, type Criterion, criteriaOf, type Judgement } from '../../judge/index.ts'

/** One criterion of one case: what is right, and what a judge said. */
export interface Verdict {
  case: Case
  criterion: Criterion
  right: boolean
  said: boolean
  why: string
}

/** What is right of a criterion: what a person decided later, else the first label. */
export const rightOf = (
  one: Case,
  criterion: Criterion,
  people: ReadonlyMap<string, Label>,
): boolean =>
  people.get(labelKey({ id: one.id, criterion }))?.pass ??
  (one.labels as Partial<Record<Criterion, boolean>>)[criterion]!

/** The verdicts of one judge on a case, in the criteria's order. */
export const verdictsOf = (
  one: Case,
  judgements: readonly Judgement[],
  people: ReadonlyMap<string, Label>,
): Verdict[] =>
  criteriaOf[one.kind].map((criterion: Criterion) => {
    const { pass, why } = judgements.find((judgement) => judgement.criterion === criterion)!
    return { case: one, criterion, right: rightOf(one, criterion, people), said: pass, why }
  })

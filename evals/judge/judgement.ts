import type { Criterion } from './criteria.ts'

/** What is found of one criterion, with the reason in words. */
export interface Judgement {
  criterion: Criterion
  pass: boolean
  why: string
}

/** Accepted is what passes every criterion (RecGPT). */
export const isAccepted = (judgements: readonly Pick<Judgement, 'pass'>[]): boolean =>
  judgements.every(({ pass }) => pass)

/** What fails for one of the faults fails; what has none passes. */
export const judged = (criterion: Criterion, faults: readonly string[]): Judgement => ({
  criterion,
  pass: faults.length === 0,
  why: faults.length === 0 ? 'nothing was found against it' : faults.join('; '),
})

/** The code and a model together: what the code refuses stays refused, whatever the model says. */
export const together = (code: readonly Judgement[], model: readonly Judgement[]): Judgement[] =>
  code.map((own) => {
    const other = model.find(({ criterion }) => criterion === own.criterion)
    return own.pass && other ? other : own
  })

import { modelSeconds, stepSeconds } from './metrics.ts'
import { inSpan } from './spans.ts'
import { timed } from './timed.ts'

/** Runs a step of a turn: timed, and a span of the trace that is exported. */
export const inStep = <T>(step: string, work: () => T | Promise<T>): Promise<T> =>
  timed(stepSeconds, { step }, () => inSpan(step, {}, work))

/** Runs a call of the chat model: timed, and a span. `purpose` is a word of the program. */
export const inModelCall = <T>(purpose: string, work: () => T | Promise<T>): Promise<T> =>
  timed(modelSeconds, { purpose }, () => inSpan('model', { 'tiller.purpose': purpose }, work))

import { modelSeconds, stepSeconds } from './metrics.ts'
import { inSpan, type Part } from './spans.ts'
import { timed } from './timed.ts'

/** Runs a step of a turn: timed, and a span. */
export const inStep = <T>(step: Part<T>, work: () => T | Promise<T>): Promise<T> =>
  timed(stepSeconds, { step: step.name }, () => inSpan(step, work))

/** A call of the chat model. */
export interface ModelCall<T> extends Pick<Part<T>, 'input' | 'tell'> {
  /** What it is for, in a word of the program. */
  purpose: string
  model: string
}

/** Runs a call of the chat model: timed, and a span with OpenTelemetry's names for such. */
export const inModelCall = <T>(
  { purpose, model, ...told }: ModelCall<T>,
  work: () => T | Promise<T>,
): Promise<T> => {
  const attributes = {
    'tiller.purpose': purpose,
    'gen_ai.operation.name': 'chat',
    'gen_ai.request.model': model,
  }
  return timed(modelSeconds, { purpose }, () =>
    inSpan({ name: 'model', kind: 'LLM', attributes, ...told }, work),
  )
}

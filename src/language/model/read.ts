import type { ChatOpenAI } from '@langchain/openai'
import { abortable, askChecked, type Embedder, withinBudget } from '../../models/index.ts'
import type { Reading } from '../reading.ts'
import { type Answer, answerSchema } from './answer.ts'
import { checked } from './checked.ts'
import type { ModelInput } from './input.ts'
import { nearestValues } from './nearest.ts'
import { promptFor } from './prompt.ts'

/** Options of {@link readWithModel}. */
export interface ModelOptions {
  readonly signal?: AbortSignal | undefined
  /** For everything together: both answers, retries and waits. Default 8 seconds. */
  readonly budgetMs?: number
  /** Finds values that the command means without naming them. */
  readonly embedder?: Embedder | undefined
}

/**
 * RecBot's Parser with a language model: a delta, checked against the catalogue, the page and the command after. An
 * answer that makes no reading is shown to the model once, with what is wrong with it.
 *
 * @throws ChatError when the second answer makes none either; it holds no words of the user.
 * @throws ChatError or what the client throws, when there is no answer at all.
 * @throws a TimeoutError when the budget is spent; the signal's reason once it is aborted.
 */
export const readWithModel = async (
  chat: ChatOpenAI,
  input: ModelInput,
  { signal, budgetMs = 8_000, embedder }: ModelOptions = {},
): Promise<Reading> => {
  const until = withinBudget(budgetMs, signal)
  const nearest = embedder ? await nearestWithin(budgetMs * shareOfNearest, input, embedder) : []
  const messages = promptFor(input, nearest)
  const request = { name: 'reading', schema: answerSchema, messages }
  return askChecked(chat, request, (answer) => readingIn(answer, input), until)
}

/** The part of the budget that may go into looking for near values: a model does well enough without. */
const shareOfNearest = 0.25

const nearestWithin = async (ms: number, { command, view }: ModelInput, embedder: Embedder) => {
  const signal = AbortSignal.timeout(ms)
  return abortable(nearestValues(command, view, embedder, signal), signal).catch(() => [])
}

/** The reading that an answer makes; or what is wrong with it, in words for the model. */
const readingIn = (data: Answer, input: ModelInput): Reading | string => {
  const reading = checked(data, input)
  if (reading.operations.length > 0 || reading.act !== 'noise' || data.act === 'noise')
    return reading
  // To have understood nothing, and to say so, is an answer.
  if (data.operations.length === 0 && reading.notUnderstood.length > 0) return reading
  const whys = new Set(reading.notUnderstood.map(({ why }) => why))
  return `it has no operation that can be taken${[...whys].map((why) => `; ${why}`).join('')}`
}

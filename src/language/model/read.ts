import type { ChatOpenAI } from '@langchain/openai'
import { z } from 'zod'
import {
  abortable,
  askForJson,
  type ChatMessage,
  type Embedder,
  jsonIn,
} from '../../models/index.ts'
import type { Reading } from '../reading.ts'
import { answerSchema } from './answer.ts'
import { checked } from './checked.ts'
import { ModelReadingError } from './error.ts'
import type { ModelInput } from './input.ts'
import { nearestValues } from './nearest.ts'
import { promptFor, repairOf } from './prompt.ts'

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
 * @throws {ModelReadingError} when the second answer makes none either.
 * @throws ChatError or what the client throws, when there is no answer at all.
 * @throws a TimeoutError when the budget is spent; the signal's reason once it is aborted.
 */
export const readWithModel = async (
  chat: ChatOpenAI,
  input: ModelInput,
  { signal, budgetMs = 8_000, embedder }: ModelOptions = {},
): Promise<Reading> => {
  const budget = AbortSignal.timeout(budgetMs)
  const until = signal ? AbortSignal.any([signal, budget]) : budget
  const nearest = embedder ? await nearestWithin(budgetMs * shareOfNearest, input, embedder) : []
  const messages = promptFor(input, nearest)
  const ask = (...more: ChatMessage[]) =>
    askForJson(chat, { name: 'reading', schema, messages: [...messages, ...more] }, until)
  const first = await ask()
  const reading = readingIn(first, input)
  if (typeof reading !== 'string') return reading
  const second = readingIn(await ask(...repairOf(first, reading)), input)
  if (typeof second !== 'string') return second
  throw new ModelReadingError(second)
}

/** The part of the budget that may go into looking for near values: a model does well enough without. */
const shareOfNearest = 0.25

const nearestWithin = async (ms: number, { command, view }: ModelInput, embedder: Embedder) => {
  const signal = AbortSignal.timeout(ms)
  return abortable(nearestValues(command, view, embedder, signal), signal).catch(() => [])
}

const schema = z.toJSONSchema(answerSchema)

/** The reading that an answer makes; or what is wrong with it, in words for the model. */
const readingIn = (text: string, input: ModelInput): Reading | string => {
  let answer: unknown
  try {
    answer = jsonIn(text)
  } catch {
    return 'it is no JSON object'
  }
  const { data, error } = answerSchema.safeParse(answer)
  if (!data) return error.issues.slice(0, 3).map(problemOf).join('; ')
  const reading = checked(data, input)
  if (reading.operations.length > 0 || reading.act !== 'noise' || data.act === 'noise')
    return reading
  // To have understood nothing, and to say so, is an answer.
  if (data.operations.length === 0 && reading.notUnderstood.length > 0) return reading
  const whys = new Set(reading.notUnderstood.map(({ why }) => why))
  return `it has no operation that can be taken${[...whys].map((why) => `; ${why}`).join('')}`
}

const problemOf = ({ path, message }: z.core.$ZodIssue) => `${path.join('.') || 'it'}: ${message}`

import type { ChatOpenAI } from '@langchain/openai'
import type { z } from 'zod'
import { jsonIn } from './chat-answer.ts'
import { ChatError } from './chat-error.ts'
import { askForJson, type ChatMessage, type JsonRequest } from './chat-json.ts'

/** What a chat model is asked for when the answer is checked: the schema is closed, with every property required. */
export interface CheckedRequest<Answer> extends Pick<JsonRequest, 'name' | 'messages'> {
  readonly schema: z.ZodType<Answer>
}

/**
 * Asks a chat model, and has code make of its answer what is wanted, or tell what is wrong with it, in words for the
 * model. An answer of which nothing can be made is shown to the model once, with what is wrong.
 *
 * @throws {ChatError} when nothing can be made of the second answer either, with what was wrong with it; or when the
 * model gives none.
 * @throws what the client throws; the signal's reason as soon as it is aborted.
 */
export async function askChecked<Answer, Made extends object>(
  chat: ChatOpenAI,
  { name, schema, messages }: CheckedRequest<Answer>,
  make: (answer: Answer) => Made | string | Promise<Made | string>,
  signal?: AbortSignal,
): Promise<Made> {
  const { toJSONSchema } = await import('zod')
  const asked = toJSONSchema(schema)
  const ask = (...more: ChatMessage[]) =>
    askForJson(chat, { name, schema: asked, messages: [...messages, ...more] }, signal)
  const first = await ask()
  const made = await madeOf(first, schema, make)
  if (typeof made !== 'string') return made
  const second = await madeOf(await ask(...repairOf(first, made)), schema, make)
  if (typeof second !== 'string') return second
  throw new ChatError(second)
}

const madeOf = async <Answer, Made>(
  text: string,
  schema: z.ZodType<Answer>,
  make: (answer: Answer) => Made | string | Promise<Made | string>,
): Promise<Made | string> => {
  let answer: unknown
  try {
    answer = jsonIn(text)
  } catch {
    return 'it is no JSON object'
  }
  const { data, error } = schema.safeParse(answer)
  return error ? error.issues.slice(0, 3).map(problemOf).join('; ') : make(data)
}

const problemOf = ({ path, message }: z.core.$ZodIssue) => `${path.join('.') || 'it'}: ${message}`

const longestAnswer = 4_000

/** Shows a model what is wrong with its answer. */
const repairOf = (answer: string, problem: string): ChatMessage[] => [
  {
    role: 'assistant',
    // By characters, not by code units: half a character is none.
    content:
      answer.length <= longestAnswer ? answer : `${[...answer].slice(0, longestAnswer).join('')}…`,
  },
  {
    role: 'user',
    content: `That answer cannot be used: ${problem}. Answer the same again, with the JSON object alone.`,
  },
]

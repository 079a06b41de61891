import { isDeepStrictEqual } from 'node:util'
import { checked, type ModelInput, promptFor, type Reading } from '../../src/language/index.ts'
import type { ChatMessage } from '../../src/models/index.ts'
import { answerOf } from './answer.ts'

/** A message in OpenAI's chat format. */
export interface Message {
  role: ChatMessage['role'] | 'assistant'
  content: string
}

/**
 * A command and its reading as the messages of the feed's own parser, so that a model tuned on them can take its place;
 * undefined where an answer cannot say the reading, or would not be read back as it.
 */
export const messagesOf = (input: ModelInput, reading: Reading): Message[] | undefined => {
  const answer = answerOf(reading, input)
  if (!answer || !isSame(checked(answer, input), reading)) return undefined
  return [...promptFor(input, []), { role: 'assistant', content: JSON.stringify(answer) }]
}

const isSame = (a: Reading, b: Reading): boolean =>
  a.act === b.act && isDeepStrictEqual(linesOf(a), linesOf(b))

const linesOf = ({ operations }: Reading): string[] =>
  operations.map((one) => JSON.stringify(Object.entries(one).sort())).sort()

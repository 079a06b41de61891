import type { ChatOpenAI } from '@langchain/openai'
import { readAlone, readCommand, readWithModel, type Student } from '../../../src/language/index.ts'
import type { Embedder } from '../../../src/models/index.ts'
import type { Parser } from '../../suites/understanding/reader.ts'

/** Who reads the same commands, by what they are called: the rules first, which the others are compared with. */
export type Readers = ReadonlyMap<string, Parser>

/** The name of the rules among the readers, and of what is to beat them. */
export const rules = 'rules'
export const both = 'rules and student'

/** A model is waited for this long, and then the rules read. */
const budgetMs = 60_000

/** The rules, with the student and without; the student alone; and the teacher, where a chat model is configured. */
export const readersOf = (
  student: Student,
  embedder: Embedder,
  chat: ChatOpenAI | undefined,
): Readers =>
  new Map<string, Parser>([
    [rules, readCommand],
    [both, (input) => readCommand({ ...input, student })],
    ['student alone', (input) => readAlone(student, input)],
    ...(chat
      ? [
          [
            'teacher',
            (input) =>
              readWithModel(chat, input, { embedder, budgetMs }).catch(() => readCommand(input)),
          ] satisfies [string, Parser],
        ]
      : []),
  ])

import type { ChatOpenAI } from '@langchain/openai'
import type { Label } from '../../../src/cli/index.ts'
import { type Case, judgeByCode, judgeByModel, together, type Worlds } from '../../judge/index.ts'
import { type Verdict, verdictsOf } from './measure.ts'

/** What one judge said of every case. */
export interface Judged {
  name: 'code' | 'code and model'
  cases: Verdict[][]
}

/** So many cases in a row without an answer, and the model is not asked any more of them. */
const mostSilent = 5

/**
 * The code's verdicts, and with a model those of both together: a case to which it gave no answer is the code's alone.
 *
 * @throws Error with the last failure when the model gives no answer again and again.
 */
export const judgeAll = async (
  cases: readonly Case[],
  worlds: Worlds,
  people: ReadonlyMap<string, Label>,
  chat: ChatOpenAI | undefined,
  onProgress: (done: number, total: number) => void,
): Promise<{ judges: Judged[]; unanswered: number }> => {
  const code: Judged = { name: 'code', cases: [] }
  const both: Judged = { name: 'code and model', cases: [] }
  let unanswered = 0
  let silent = 0
  for (const one of cases) {
    const own = judgeByCode(one, worlds)
    code.cases.push(verdictsOf(one, own, people))
    if (chat) {
      const answer = await judgeByModel(chat, one, worlds[one.catalogue]).catch(String)
      const isSilent = typeof answer === 'string'
      silent = isSilent ? silent + 1 : 0
      if (silent >= mostSilent) throw new Error(`the chat model judges nothing: ${answer}`)
      if (isSilent) unanswered++
      both.cases.push(verdictsOf(one, together(own, isSilent ? [] : answer), people))
    }
    onProgress(code.cases.length, cases.length)
  }
  return { judges: chat ? [code, both] : [code], unanswered }
}

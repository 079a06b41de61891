import { createInterface, type Interface } from 'node:readline'
import {
  type LabelQuestion,
  labelFiles,
  labelKey,
  openLabels,
  readLabels,
  readQuestions,
} from './labels.ts'
import type { Setting } from './setting.ts'

/** Where a person types and reads. */
export interface Terminal {
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
}

const answers = ['y', 'n', 's', 'q'] as const
type Answer = (typeof answers)[number]

/**
 * Asks a person every question that has no label yet, and writes each answer down before the next question. What a
 * judge said is not shown, so that it sways nobody. Ends after the last question, at "q", at Ctrl-C and at the end of
 * the input.
 *
 * @throws UsageError when a file is not what it should be.
 */
export const label = async (
  { config }: Pick<Setting, 'config'>,
  given: { file?: string; labels?: string },
  { input, output }: Terminal = { input: process.stdin, output: process.stdout },
): Promise<void> => {
  const files = labelFiles(config)
  const into = given.labels ?? files.labels
  const all = await readQuestions(given.file ?? files.questions)
  const labels = await readLabels(into)
  const open = all.filter((one) => !labels.has(labelKey(one)))
  const say = (text: string) => output.write(`${text}\n`)
  say(`${open.length} of ${all.length} questions have no label. Labels are written to ${into}`)
  if (open.length === 0) return
  const write = await openLabels(into)
  const lines = createInterface({ input, terminal: false })
  let written = 0
  try {
    const typed = lines[Symbol.asyncIterator]()
    for (const [n, one] of open.entries()) {
      say(`\n${n + 1}/${open.length}  ${one.id}\n${told(one)}`)
      const answer = await nextAnswer(typed, output)
      if (answer === 'q') break
      if (answer === 's') continue
      const { id, criterion } = one
      await write({ id, criterion, pass: answer === 'y', at: new Date().toISOString() })
      written++
    }
  } finally {
    lines.close()
  }
  say(`\n${written} labels written, ${open.length - written} questions left`)
}

const told = ({ case: lines, criterion, question }: LabelQuestion) =>
  `${lines.map((line) => `  ${line}`).join('\n')}\n\n${criterion}: ${question}`

/** The next answer that is one; the end of the input is "q". */
const nextAnswer = async (
  typed: ReturnType<Interface[typeof Symbol.asyncIterator]>,
  output: NodeJS.WritableStream,
): Promise<Answer> => {
  for (;;) {
    output.write('y(es) n(o) s(kip) q(uit) > ')
    const { value, done } = await typed.next()
    if (done) return 'q'
    const answer = answers.find((one) => one === String(value).trim().toLowerCase().at(0))
    if (answer) return answer
  }
}

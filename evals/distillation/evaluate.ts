import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { progressBar } from '../../src/cli/index.ts'
import { readConfig } from '../../src/config.ts'
import { openStudent } from '../../src/language/index.ts'
import { openChatModel, openEmbedder } from '../../src/models/index.ts'
import { checkPlace } from '../files.ts'
import { rowOf } from '../report.ts'
import { table } from '../table.ts'
import { decisive, figuresOf, isBetter, scoreUnseen } from './student/evaluate.ts'
import { readersOf } from './student/readers.ts'

interface EvaluateOptions {
  data: string
  student?: string
  json?: string
}

/** `distill evaluate`: prints what every reader makes of the unseen commands, and what the student adds to the rules. */
export const evaluateStudent = async ({
  data,
  student: file,
  json,
}: EvaluateOptions): Promise<void> => {
  if (json !== undefined) checkPlace('--json', json)
  const config = readConfig()
  const cacheDir = join(config.TILLER_DATA_DIR, 'models')
  const embedder = await openEmbedder({ embedder: 'builtin', cacheDir })
  const student = openStudent(file === undefined ? undefined : pathToFileURL(file))
  const chat = await openChatModel({
    model: config.TILLER_CHAT_MODEL,
    apiKey: config.OPENAI_API_KEY,
    baseUrl: config.OPENAI_BASE_URL,
  })
  const bar = progressBar('reading')
  const scored = await scoreUnseen(readersOf(student, embedder, chat), data, embedder, bar.update)
  bar.stop()
  const { figures, gains } = figuresOf(scored)
  console.log(`\nTeacher: ${chat?.model ?? 'none configured'}\n\n${table(figures.map(rowOf))}`)
  console.log(`\nWhat the student adds to the rules, pair by pair\n\n${table(gains.map(rowOf))}\n`)
  console.log(
    isBetter(gains)
      ? `The student beats the rules: "${decisive}" is above 0 with its interval.`
      : `The student does not beat the rules: the interval of "${decisive}" is not above 0.`,
  )
  if (json !== undefined)
    await writeFile(json, `${JSON.stringify([...figures, ...gains], null, 2)}\n`)
}

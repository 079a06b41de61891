import { appendFile, mkdir, readFile, truncate } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { UsageError } from './usage.ts'

/** Something for a person to decide: a case in lines, and one question about it that "yes" passes. */
const questionSchema = z.object({
  id: z.string().min(1),
  criterion: z.string().min(1),
  question: z.string().min(1),
  case: z.array(z.string()).min(1),
})
export type LabelQuestion = z.infer<typeof questionSchema>

const labelSchema = z.strictObject({
  id: z.string().min(1),
  criterion: z.string().min(1),
  pass: z.boolean(),
  /** When it was given. */
  at: z.iso.datetime(),
})
/** What a person decided. */
export type Label = z.infer<typeof labelSchema>

/** Where the questions and the labels of people are unless told otherwise. */
export const labelFiles = ({ TILLER_DATA_DIR: dir }: Pick<Config, 'TILLER_DATA_DIR'>) => ({
  questions: join(dir, 'judge', 'disagreements.jsonl'),
  labels: join(dir, 'judge', 'labels.jsonl'),
})

/** What a label is of. */
export const labelKey = ({ id, criterion }: Pick<Label, 'id' | 'criterion'>): string =>
  JSON.stringify([id, criterion])

/** @throws UsageError when there is no such file, or that names the first line that is no question. */
export const readQuestions = async (file: string): Promise<LabelQuestion[]> => {
  const text = await readOrNothing(file)
  if (text === undefined)
    throw new UsageError(
      `there is no file ${file}: write it with npm run eval -- judge --disagreements ${file}`,
    )
  return linesOf(text, questionSchema, file)
}

/**
 * The labels of a file, by {@link labelKey}; of two of one question the later holds. A last line that was cut off in
 * writing is no label; without a file there are none.
 *
 * @throws UsageError that names the first line that is no label.
 */
export const readLabels = async (file: string): Promise<Map<string, Label>> => {
  const text = (await readOrNothing(file)) ?? ''
  const labels = linesOf(text.slice(0, wholeLength(text)), labelSchema, file)
  return new Map(labels.map((label) => [labelKey(label), label]))
}

/** Makes a file ready to be appended to: its folder is made, and a last line that was cut off goes. */
export const openLabels = async (file: string) => {
  await mkdir(dirname(file), { recursive: true })
  const text = (await readOrNothing(file)) ?? ''
  const whole = text.slice(0, wholeLength(text))
  if (whole !== text) await truncate(file, Buffer.byteLength(whole))
  const begin = whole === '' || whole.endsWith('\n') ? '' : '\n'
  if (begin) await appendFile(file, begin)
  return (label: Label): Promise<void> => appendFile(file, `${JSON.stringify(label)}\n`)
}

/** How much of a text is whole lines: all but a last one without an end that is no label. */
const wholeLength = (text: string): number => {
  const end = text.lastIndexOf('\n') + 1
  return labelSchema.safeParse(jsonOf(text.slice(end))).success ? text.length : end
}

const readOrNothing = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })

const linesOf = <T>(text: string, schema: z.ZodType<T>, file: string): T[] =>
  text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    const parsed = schema.safeParse(jsonOf(line))
    if (parsed.success) return [parsed.data]
    throw new UsageError(
      `${file}: line ${i + 1} is not what stands in such a file: mend it, or name another`,
    )
  })

const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

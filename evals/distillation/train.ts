import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { progressBar, UsageError } from '../../src/cli/index.ts'
import { readConfig } from '../../src/config.ts'
import { encodeStudent, studentFile } from '../../src/language/index.ts'
import { openEmbedder } from '../../src/models/index.ts'
import { catalogueFiles, catalogueNames } from '../catalogues/index.ts'
import { checkPlace, isFile } from '../files.ts'
import { lacking } from '../lacking.ts'
import { startFineTuning } from './fine-tune.ts'
import { recipeFor } from './recipe.ts'
import { trainStudent } from './student/train.ts'

interface Options {
  data?: string
  out?: string
  examples?: string
  model: string
}

/**
 * `distill train`: trains the student with `data`; with `examples` starts a fine-tuning job, or says how to run one.
 *
 * @throws UsageError before any work, when a file is not there or cannot be written.
 */
export const train = async ({ data, out, examples, model }: Options): Promise<void> => {
  if (data === undefined && examples === undefined)
    throw new UsageError('name the data with --data, or the examples with --examples')
  if (examples !== undefined && !isFile(examples))
    throw new UsageError(
      `--examples: there is no file ${examples}: let \`distill collect\` write one`,
    )
  if (out !== undefined) checkPlace('--out', out)
  if (examples !== undefined) await fineTune(examples, model)
  if (data !== undefined) await teach(data, out ?? fileURLToPath(studentFile))
}

const fineTune = async (file: string, model: string) => {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl } = readConfig()
  if (apiKey === undefined) {
    console.log(recipeFor(file))
    return
  }
  const { id, status } = await startFineTuning({ file, model, apiKey, baseUrl })
  console.log(`The job ${id} is ${status}. Its model is for TILLER_CHAT_MODEL when it is done.`)
}

const teach = async (data: string, out: string) => {
  const needs = Object.values(catalogueFiles)
  const [lack] = lacking([{ name: 'the student', needs }], data)
  if (lack) throw new UsageError(lack.join(': '))
  const cacheDir = join(readConfig().TILLER_DATA_DIR, 'models')
  const embedder = await openEmbedder({ embedder: 'builtin', cacheDir })
  const bar = progressBar('reading')
  const { student, lessons } = await trainStudent(data, embedder, bar.update)
  bar.stop()
  const file = encodeStudent(student)
  await writeFile(out, file)
  console.log(
    `${out}: ${file.length} bytes, of ${lessons.acts.length} commands and ${lessons.tags.length} words ` +
      `over ${catalogueNames.length} catalogues`,
  )
}

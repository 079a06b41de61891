import { ground, type Student, studentVersion } from '../../../src/language/index.ts'
import type { Embedder } from '../../../src/models/index.ts'
import { type CatalogueName, catalogueNames, catalogues, viewOf } from '../../catalogues/index.ts'
import { goldCommands, practiceCommands } from '../../suites/understanding/gold.ts'
import { groundOf } from '../../suites/understanding/measure.ts'
import { now } from '../../suites/understanding/reader.ts'
import { sourcesOf } from '../../suites/understanding/sources.ts'
import { isKeptBack } from '../../suites/understanding/split.ts'
import { fitted } from './fit.ts'
import { type Lessons, lessonsOf } from './lessons.ts'
import { madeCommands } from './made.ts'
import { labelledBy } from './written.ts'

/** So many commands are made up over each catalogue; what they were made by is simpler than what people say. */
const madeUp = 500
const madeWeight = 0.3

/** The commands that may be learnt from: the seen half of the gold, and those to practise on. */
export const developmentCommands = async (name: CatalogueName) => [
  ...(await goldCommands(name)).filter((gold) => !isKeptBack(gold)),
  ...(await practiceCommands(name)),
]

/** The lessons over one catalogue: commands written by people, and commands made up. */
export const lessonsOver = async (
  name: CatalogueName,
  data: string,
  embedder: Embedder,
): Promise<{ written: Lessons; made: Lessons }> => {
  const catalogue = await catalogues[name](data)
  const view = viewOf(catalogue)
  const sources = await sourcesOf(catalogue, embedder)
  const scored = groundOf(name, catalogue, () => Promise.reject(new Error('read in its place')))
  const written = []
  for (const gold of await developmentCommands(name))
    written.push(
      await labelledBy(scored, gold, async (given) => ({
        ...given,
        view,
        grounding: await ground(given.command, { view, now }, sources),
        now,
      })),
    )
  const made = await madeCommands(view, sources, madeUp, `student ${name}`)
  return { written: lessonsOf(written, 1), made: lessonsOf(made, madeWeight) }
}

/** Trains the student of the built-in parser: minutes on one core, most of them for what the rules see of the commands. */
export const trainStudent = async (
  data: string,
  embedder: Embedder,
  onCatalogue: (done: number, total: number) => void,
): Promise<{ student: Student; lessons: Lessons }> => {
  const lessons: Lessons = { tags: [], acts: [] }
  for (const [i, name] of catalogueNames.entries()) {
    for (const { tags, acts } of Object.values(await lessonsOver(name, data, embedder))) {
      for (const one of tags) lessons.tags.push(one)
      for (const one of acts) lessons.acts.push(one)
    }
    onCatalogue(i + 1, catalogueNames.length)
  }
  const student = {
    version: studentVersion,
    tags: fitted(lessons.tags),
    acts: fitted(lessons.acts),
  }
  return { student, lessons }
}

import { join } from 'node:path'
import type { Directive } from '../../../../src/preferences/index.ts'
import { catalogueFiles, catalogues, viewOf } from '../../../catalogues/index.ts'
import { readJsonLines } from '../../../json-lines.ts'
import { outsideSuite } from '../../../outside.ts'
import type { Metric } from '../../../suite.ts'
import { share } from '../figures.ts'
import { openMemory } from '../memory.ts'
import { openReader, type Read } from '../reader.ts'
import { vocabularyReader } from '../vocabulary-reader.ts'
import { isAnnotated, isFound, type Slot, slotExpectations } from './mit-slots.ts'

const queriesFile = 'mit-movie-queries/train.jsonl'

interface Query {
  text: string
  slots: Slot[]
}

const unseenLines = 1_500
/** Of the lines that may be looked at, every so many: the rest say no more, and take minutes. */
const seenStep = 4

/** Attributes of which each directive should come from a slot: keywords are not, since plots are only text. */
const annotated = new Set(['genres', 'cast', 'director', 'year'])

/**
 * Spoken film queries with marked slots: how many of the slots whose value the catalogue has become a directive, and
 * how many of the directives come from such a slot. The last 1,500 lines are the unseen part.
 */
export const mitQueries = outsideSuite(
  'understanding-mit',
  'slots found in spoken film queries (MIT), seen and unseen apart',
  [catalogueFiles.films, queriesFile],
  async ({ data, embedder, onProgress }) => {
    const catalogue = await catalogues.films(data)
    const view = viewOf(catalogue)
    const queries = await readJsonLines<Query>(join(data, queriesFile))
    const parts = {
      seen: queries.slice(0, -unseenLines).filter((_, i) => i % seenStep === 0),
      unseen: queries.slice(-unseenLines),
    }
    const readers: [string, Read][] = [
      ['', await openReader(catalogue, embedder)],
      [', vocabulary alone', vocabularyReader(view)],
    ]
    const total = readers.length * (parts.seen.length + parts.unseen.length)
    let done = 0
    const expectedOf = slotExpectations(view)
    const metrics: Metric[] = []
    for (const [part, list] of Object.entries(parts))
      for (const [reader, read] of readers) {
        const found: { slot: string; isFound: boolean }[] = []
        const made: boolean[] = []
        for (const { text, slots } of list) {
          const directives = openMemory(view.schema)(await read(text)).understood
          for (const slot of slots) {
            const expected = expectedOf(slot)
            if (expected.length === 0) continue
            const isIt = (one: Directive) => expected.some((value) => isFound(value, one))
            found.push({ slot: slot.slot, isFound: directives.some(isIt) })
          }
          for (const one of directives)
            if ('attribute' in one.condition && annotated.has(one.condition.attribute))
              made.push(isAnnotated(one, slots))
          onProgress(++done, total)
        }
        metrics.push(...figuresOf(`${part}${reader}`, found, made))
      }
    return { metrics, notes: [] }
  },
)

const figuresOf = (
  name: string,
  found: readonly { slot: string; isFound: boolean }[],
  made: readonly boolean[],
): Metric[] => {
  const slots = [...new Set(found.map(({ slot }) => slot))].sort()
  return [
    share(`${name}: slots found`, found, (one) => one.isFound),
    ...slots.map((slot) =>
      share(
        `${name}: ${slot} found`,
        found.filter((one) => one.slot === slot),
        (one) => one.isFound,
      ),
    ),
    share(`${name}: directives that a slot speaks of`, made, (isRight) => isRight),
  ]
}

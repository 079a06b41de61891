import { filmsFile, readFilms } from '../../catalogues/films.ts'
import {
  attenuatorAlone,
  dense,
  direction,
  feed,
  figuresOf,
  fullText,
  fusedByRank,
  judgedOf,
  learnedFrom,
  type Measured,
  matcherAlone,
  measure,
  movedReference,
  openWorld,
  popularity,
  tableOf,
  titlesOf,
} from '../../judged/index.ts'
import { outsideSuite } from '../../outside.ts'
import type { Metric } from '../../suite.ts'
import { readSets, setsFile } from './cases.ts'

/** Attributes that no catalogue has as values: whether the feed can tell what is more and what is less of them. */
export const softAttributes = outsideSuite(
  'soft-attributes',
  'asked for less or more of what people judged films by: how often what is so comes first',
  [filmsFile, setsFile],
  async ({ data, embedder, onProgress }) => {
    const catalogue = await readFilms(data)
    const cases = await readSets(data, titlesOf(catalogue.items))
    const { close, ...world } = await openWorld(
      judgedOf(catalogue, [...cases.less, ...cases.more]),
      embedder,
    )
    try {
      const total = cases.less.length + cases.more.length
      const others = [popularity, fullText, dense, direction, movedReference].map((of) => of(world))
      const less = await measure(
        cases.less,
        [attenuatorAlone, feed, ...others],
        world.steer,
        (done) => onProgress(done, total),
      )
      const mixed = [feed, matcherAlone, fusedByRank, await learnedFrom(cases.more, world.steer)]
      const more = await measure(cases.more, [...mixed, ...others], world.steer, (done) =>
        onProgress(less.length + done, total),
      )
      return {
        metrics: [
          // Asked only for less, the feed is still in the order of popularity: what counts is what loses.
          ...partsOf('less', less, attenuatorAlone.name),
          ...partsOf('more', more, feed.name),
        ],
        notes: [
          `less of each attribute:\n${tableOf(less)}`,
          `more of each attribute:\n${tableOf(more)}`,
        ],
      }
    } finally {
      await close()
    }
  },
)

const partsOf = (way: string, measured: readonly Measured[], ours: string): Metric[] => [
  ...figuresOf('kept back', way, measured, ours),
  ...figuresOf('development', way, measured, ours),
]

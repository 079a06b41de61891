import { filmsFile, readFilms } from '../../catalogues/films.ts'
import {
  attenuatorAlone,
  dense,
  direction,
  feed,
  figuresOf,
  fullText,
  judgedOf,
  matcherAlone,
  measure,
  movedReference,
  openWorld,
  popularity,
  tableOf,
  titlesOf,
} from '../../judged/index.ts'
import { outsideSuite } from '../../outside.ts'
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
      const baselines = [popularity, fullText, dense, direction, movedReference].map((of) =>
        of(world),
      )
      const less = await measure(
        cases.less,
        [feed, attenuatorAlone, ...baselines],
        world.steer,
        (done) => onProgress(done, total),
      )
      const more = await measure(
        cases.more,
        [feed, matcherAlone, ...baselines],
        world.steer,
        (done) => onProgress(less.length + done, total),
      )
      const parts = { less, more }
      return {
        metrics: Object.entries(parts).flatMap(([name, measured]) => [
          ...figuresOf(
            `kept back, ${name}`,
            measured.filter(({ isKeptBack }) => isKeptBack),
            'feed',
          ),
          ...figuresOf(
            `development, ${name}`,
            measured.filter(({ isKeptBack }) => !isKeptBack),
            'feed',
          ),
        ]),
        notes: Object.entries(parts).map(
          ([name, measured]) => `${name} of each attribute:\n${tableOf(measured)}`,
        ),
      }
    } finally {
      await close()
    }
  },
)

import { filmsFile, readFilms } from '../../catalogues/films.ts'
import {
  dense,
  feed,
  figuresOf,
  fullText,
  fusedByRank,
  judgedOf,
  learnedFrom,
  matches,
  measure,
  openWorld,
  popularity,
  titlesOf,
} from '../../judged/index.ts'
import { outsideSuite } from '../../outside.ts'
import { readUsers, usersFile } from './cases.ts'

/** What real users said they like and dislike in general, against how they judged single films. */
export const statedPreferences = outsideSuite(
  'stated-preferences',
  'real users’ likes and dislikes of genres, people and themes: how often a film they like comes first',
  [filmsFile, usersFile],
  async ({ data, embedder, onProgress }) => {
    const catalogue = await readFilms(data)
    const users = await readUsers(data, titlesOf(catalogue.items))
    const { close, ...world } = await openWorld(judgedOf(catalogue, users), embedder)
    try {
      const single = [popularity, fullText, dense, matches].map((of) => of(world))
      const mixed = [fusedByRank, await learnedFrom(users, world.steer)]
      const scorers = [feed, ...single, ...mixed]
      const measured = await measure(users, scorers, world.steer, onProgress)
      return {
        metrics: [
          ...figuresOf('kept back', '', measured, feed.name),
          ...figuresOf('development', '', measured, feed.name),
        ],
        notes: [],
      }
    } finally {
      await close()
    }
  },
)

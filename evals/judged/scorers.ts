import type { FeedState } from '../../graphs/feed/state.ts'
import { textsIn, wordsOf } from '../../src/catalog/index.ts'
import { isAttribute, meets, prefers } from '../../src/preferences/index.ts'
import { aggregate, type ScoreWeights } from '../../src/ranking/index.ts'
import { Bm25 } from '../evaluators/index.ts'
import { byReciprocalRank } from '../fusion/index.ts'
import type { Judged } from './case.ts'
import { combined, dot } from './vectors.ts'
import type { World } from './world.ts'

/** Scores of items by id: the higher, the more it is what was asked for. */
export type Score = (id: string) => number

/** What the feed came to for a case. */
export type Turn = Pick<FeedState, 'preferences' | 'plan' | 'candidates' | 'penalties' | 'ranking'>

/** One way to score items for a case, for which the feed came to the given turn. */
export interface Scorer {
  name: string
  score(judged: Judged, turn: Turn): Promise<Score> | Score
}

const byRank = (ranking: Turn['ranking']): Score => {
  const scores = new Map(ranking.map(({ id, score }) => [id, score]))
  return (id) => scores.get(id) ?? 0
}

/** The feed's own ranking. */
export const feed: Scorer = { name: 'feed', score: (_, { ranking }) => byRank(ranking) }

/** The attenuator's penalties alone. */
export const attenuatorAlone: Scorer = {
  name: 'attenuator alone',
  score:
    (_, { penalties }) =>
    (id) =>
      -(penalties[id] ?? 0),
}

/** The matcher's scores of what was asked for, mixed as the plan says, without the popularity that the feed adds. */
export const matcherAlone: Scorer = {
  name: 'matcher alone',
  score: (_, { candidates, plan }) => {
    const ranking = aggregate(candidates, { weights: { ...plan!.weights, popularity: 0 } })
    return byRank(ranking)
  },
}

/** The feed with its scores fused by their ranks, where it mixes them by weights. */
export const fusedByRank: Scorer = {
  name: 'fused by rank',
  score: (_, { candidates, plan, penalties }) => {
    const fused = byReciprocalRank(candidates, plan!.weights)
    return (id) => (fused.get(id) ?? 0) * (1 - (penalties[id] ?? 0))
  },
}

/** The feed with weights that were learned from other cases, where its plan has its own. */
export const mixedBy = (weights: ScoreWeights): Scorer => ({
  name: 'weights learned',
  score: (_, { candidates, penalties }) => byRank(aggregate(candidates, { weights, penalties })),
})

/** The same scores as the feed's, mixed in other ways. */
export const otherMixings = ['fused by rank', 'weights learned']

export const popularity = ({ items }: World): Scorer => ({
  name: 'popularity',
  score: () => (id) => items.get(id)?.popularity ?? 0,
})

/** BM25 of what is wanted, less that of what is not. */
export const fullText = ({ items }: World): Scorer => {
  const stems = (text: string) => wordsOf(text).map(({ stem }) => stem)
  const index = new Bm25([...items.values()].map((item) => textsIn(item).flatMap(stems)))
  const places = new Map([...items.keys()].map((id, place) => [id, place]))
  return {
    name: 'BM25',
    score: ({ more, less }) => {
      const [wanted, unwanted] = [more, less].map((words) => index.scores(words.flatMap(stems)))
      return (id) => wanted![places.get(id)!]! - unwanted![places.get(id)!]!
    },
  }
}

/** The mean cosine with what is wanted, less that with what is not. */
export const dense = ({ vectors, embed }: World): Scorer => ({
  name: 'embedding alone',
  async score({ more, less }) {
    const [wanted, unwanted] = await Promise.all([embed(more), embed(less)])
    const query = combined([
      ...wanted.map((vector) => ({ vector, weight: 1 / wanted.length })),
      ...unwanted.map((vector) => ({ vector, weight: -1 / unwanted.length })),
    ])
    return (id) => dot(query, vectors.get(id)!)
  },
})

/** The part of the wishes on attributes that is met, less that of the avoids. */
export const matches = ({ items, runtime }: World): Scorer => ({
  name: 'values alone',
  async score(_, { preferences: { directives } }) {
    const { schema } = await runtime.readView()
    const partOf = (polarity: 'want' | 'avoid') => {
      const asked = prefers(directives, polarity).filter(({ condition }) => isAttribute(condition))
      return (id: string) =>
        asked.filter(({ condition }) => meets(items.get(id)!, condition, schema)).length /
        Math.max(1, asked.length)
    }
    const [wanted, unwanted] = [partOf('want'), partOf('avoid')]
    return (id) => wanted(id) - unwanted(id)
  },
})

/** The items' mean is taken from the words first: what is left points from items at large to those of the words. */
export const direction = (world: World): Scorer => {
  const along = directionOf(world)
  return {
    name: 'direction alone',
    async score(judged) {
      const query = await along(judged)
      return (id) => dot(query, world.vectors.get(id)!)
    },
  }
}

/** Likeness to the reference, moved as far in the direction of the words as it is from nothing. */
export const movedReference = (world: World): Scorer => {
  const along = directionOf(world)
  return {
    name: 'reference moved',
    async score(judged) {
      const moved = [await along(judged), world.vectors.get(judged.reference!)!]
      const query = combined(moved.map((vector) => ({ vector, weight: 1 })))
      return (id) => dot(query, world.vectors.get(id)!)
    },
  }
}

const directionOf = ({ vectors, embed }: World) => {
  const mean = combined(
    [...vectors.values()].map((vector) => ({ vector, weight: 1 / vectors.size })),
  )
  return async ({ more, less }: Judged): Promise<Float32Array> => {
    const [wanted, unwanted] = await Promise.all([embed(more), embed(less)])
    const parts = [
      ...wanted.flatMap((vector) => [
        { vector, weight: 1 },
        { vector: mean, weight: -1 },
      ]),
      ...unwanted.flatMap((vector) => [
        { vector, weight: -1 },
        { vector: mean, weight: 1 },
      ]),
    ]
    const sum = combined(parts)
    const length = Math.sqrt(dot(sum, sum)) || 1
    return sum.map((value) => value / length)
  }
}

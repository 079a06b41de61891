import { commandFeatures, type Sight, tokenFeatures } from '../../../src/language/index.ts'

/** Features with what is right of them. */
export interface Lesson {
  features: readonly string[]
  label: string
  /** How much it counts: 1 for what a person wrote down. */
  weight: number
}

/** What the student's two classifiers learn from. */
export interface Lessons {
  tags: Lesson[]
  acts: Lesson[]
}

/** A command as seen, with the right tag of each token, undefined where nobody knows it, and the right act. */
export interface Labelled {
  sight: Sight
  tags: readonly (string | undefined)[]
  act: string
}

/** Lessons out of labelled commands. */
export const lessonsOf = (labelled: readonly Labelled[], weight: number): Lessons => ({
  tags: labelled.flatMap(({ sight, tags }) =>
    tokenFeatures(sight).flatMap((features, at) => {
      const label = tags[at]
      return label === undefined ? [] : { features, label, weight }
    }),
  ),
  acts: labelled.map(({ sight, act }) => ({
    features: commandFeatures(sight),
    label: act,
    weight,
  })),
})

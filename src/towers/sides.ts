import { throughUnit, type Unit, unitOf } from './contrast.ts'
import { applied, apply, type Tensor } from './tensor.ts'

/** One side of a contrast: vectors of length 1, and how what they were made of learns from the slopes by them. */
export interface Side {
  unit: Unit
  learn(slopes: Float32Array): void
}

/** What items are made of: the text by a linear map, and a vector of their own beside it. */
export interface ItemTower {
  text: Tensor
  own: Tensor
  meanings: Float32Array
  width: number
}

/** Groups of items, each the mean of its members: an item alone, or what a user liked. */
export const itemSide = (
  { text, own, meanings, width }: ItemTower,
  groups: readonly ArrayLike<number>[],
  dimension: number,
): Side => {
  const means = groups.map((members) => {
    const mean = new Float32Array(width)
    for (let n = 0; n < members.length; n++)
      for (let at = 0; at < width; at++)
        mean[at]! += meanings[members[n]! * width + at]! / members.length
    return mean
  })
  /** Goes over each number of each member's own vector: by its place among all, and by that in the group's. */
  const eachOwn = (visit: (own: number, inGroup: number, share: number) => void) => {
    for (const [n, members] of groups.entries())
      for (let m = 0; m < members.length; m++)
        for (let at = 0; at < dimension; at++)
          visit(members[m]! * dimension + at, n * dimension + at, 1 / members.length)
  }
  const raw = new Float32Array(groups.length * dimension)
  for (const [n, mean] of means.entries()) apply(text.values, dimension, mean, raw, n * dimension)
  eachOwn((at, inGroup, share) => {
    raw[inGroup]! += own.values[at]! * share
  })
  const unit = unitOf(raw, dimension)
  return {
    unit,
    learn(slopes) {
      const by = throughUnit(unit, slopes)
      for (const [n, mean] of means.entries())
        applied(text.slopes, dimension, mean, by, n * dimension)
      eachOwn((at, inGroup, share) => {
        own.slopes[at]! += by[inGroup]! * share
      })
    },
  }
}

/** Tags, each by what it means. */
export const tagSide = (
  tag: Tensor,
  meanings: readonly Float32Array[],
  dimension: number,
): Side => {
  const raw = new Float32Array(meanings.length * dimension)
  for (const [n, meaning] of meanings.entries())
    apply(tag.values, dimension, meaning, raw, n * dimension)
  const unit = unitOf(raw, dimension)
  return {
    unit,
    learn(slopes) {
      const by = throughUnit(unit, slopes)
      for (const [n, meaning] of meanings.entries())
        applied(tag.slopes, dimension, meaning, by, n * dimension)
    },
  }
}

import { throughUnit, type Unit, unitOf } from './contrast.ts'
import { applied, apply, type Tensor } from './tensor.ts'

/** One side of a contrast: vectors of length 1, and how what they were made of learns from the slopes by them. */
export interface Side {
  unit: Unit
  learn(slopes: Float32Array): void
}

/** Vectors by a linear map, one after the other, and how the map learns from the slopes by them. */
const mapped = (map: Tensor, inputs: readonly Float32Array[], dimension: number) => {
  const raw = new Float32Array(inputs.length * dimension)
  for (const [n, input] of inputs.entries()) apply(map.values, dimension, input, raw, n * dimension)
  return {
    raw,
    learn(by: Float32Array) {
      for (const [n, input] of inputs.entries())
        applied(map.slopes, dimension, input, by, n * dimension)
    },
  }
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
  const { raw, learn: learnText } = mapped(text, means, dimension)
  eachOwn((at, inGroup, share) => {
    raw[inGroup]! += own.values[at]! * share
  })
  const unit = unitOf(raw, dimension)
  return {
    unit,
    learn(slopes) {
      const by = throughUnit(unit, slopes)
      learnText(by)
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
  const { raw, learn } = mapped(tag, meanings, dimension)
  const unit = unitOf(raw, dimension)
  return { unit, learn: (slopes) => learn(throughUnit(unit, slopes)) }
}

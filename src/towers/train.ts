import { contrast, throughUnit, unitOf } from './contrast.ts'
import { countOf, type Lists, listAt } from './lists.ts'
import { streamOf } from './random.ts'
import { applied, apply, descend, tensorOf } from './tensor.ts'

/** How many numbers a vector has in the space of the towers. */
export const dimension = 64

/** What towers are trained on: numbers alone, items by their place. */
export interface Lessons {
  /** What each item means: a vector of `width` numbers, one after the other. */
  meanings: Float32Array
  width: number
  /** What is known of who likes what, to begin with: a vector of `dimension` numbers for each item, of zeros where nothing is. */
  collaborative: Float32Array
  /** What each user liked, the oldest first; two at least. */
  histories: Lists
  /** The items of each category. */
  categories: Lists
  /** What each tag means, and the items that answer to it. */
  tagMeanings: Float32Array
  tagItems: Lists
}

/** Three towers into one space, where what belongs together is near: the products of unit vectors are cosines. */
export interface Towers {
  /** Each item's vector. */
  items: Float32Array
  /** What turns the meaning of a tag into its vector: a matrix, row by row. */
  tag: Float32Array
}

export interface Training {
  steps?: number
  /** RecGPT's `a`: how much tags count, the rest for categories. */
  alpha?: number
  onStep?: (step: number, losses: { col: number; tag: number; cate: number }) => void
}

const batch = 128
/** Each liking is learned from so often, in the mean; of very many likings some never are. */
const readings = 20
const mostSteps = 1_000
const temperature = 0.1
/** The text is learned fast; what an item is beside its text, slowly: it begins from what is known. */
const rates = { meaning: 0.003, own: 0.0005 }
/** How long what is known of an item is beside its text, which is of length 1 about. */
const known = 2
const longest = 50
/** How strongly frequent items are relieved of being negatives often. */
const relief = 0.7

/**
 * Trains the towers by `L_col + a L_tag + (1 - a) L_cate` (RecGPT): what a user liked is near the mean of what else they
 * liked, a tag near the items that answer to it, items of a category near each other. The item tower is a linear map
 * of the text with a vector of the item's own; the user tower the mean of the items; the tag tower a linear map.
 * The same each time.
 */
export const trainTowers = (
  lessons: Lessons,
  { steps = stepsFor(lessons), alpha = 0.5, onStep }: Training = {},
): Towers => {
  const { width } = lessons
  const random = streamOf(7)
  const count = lessons.meanings.length / width
  const first = Float32Array.from(
    { length: dimension * width },
    () => random.normal() / Math.sqrt(width),
  )
  const text = tensorOf(first)
  const tag = tensorOf(first.slice())
  const own = tensorOf(scaled(lessons.collaborative))
  const meaningOf = (item: number) => lessons.meanings.subarray(item * width, (item + 1) * width)
  const tagMeaningOf = (at: number) => lessons.tagMeanings.subarray(at * width, (at + 1) * width)
  const likes = new Float32Array(count)
  for (const item of lessons.histories.numbers) likes[item]!++

  /** Some items as one: the mean of what they mean, and of what they are beside it. */
  const group = (members: ArrayLike<number>) => {
    const mean = new Float32Array(width)
    for (let n = 0; n < members.length; n++) {
      const meaning = meaningOf(members[n]!)
      for (let at = 0; at < width; at++) mean[at]! += meaning[at]! / members.length
    }
    return { members, mean }
  }
  const forward = (groups: readonly ReturnType<typeof group>[]) => {
    const raw = new Float32Array(groups.length * dimension)
    for (const [n, { members, mean }] of groups.entries()) {
      apply(text.values, dimension, mean, raw, n * dimension)
      for (let m = 0; m < members.length; m++)
        for (let at = 0; at < dimension; at++)
          raw[n * dimension + at]! += own.values[members[m]! * dimension + at]! / members.length
    }
    return unitOf(raw, dimension)
  }
  const backward = (
    groups: readonly ReturnType<typeof group>[],
    unit: ReturnType<typeof forward>,
    by: Float32Array,
  ) => {
    const slopes = throughUnit(unit, by)
    for (const [n, { members, mean }] of groups.entries()) {
      applied(text.slopes, dimension, mean, slopes, n * dimension)
      for (let m = 0; m < members.length; m++)
        for (let at = 0; at < dimension; at++)
          own.slopes[members[m]! * dimension + at]! += slopes[n * dimension + at]! / members.length
    }
  }

  /** What a user liked, by what else they liked. */
  const learnLikings = () => {
    const drawn = Array.from({ length: batch }, () => {
      const liked = listAt(lessons.histories, random.below(countOf(lessons.histories)))
      const at = random.below(liked.length)
      const others = [...liked.subarray(0, at), ...liked.subarray(at + 1)]
      const from = random.below(Math.max(1, others.length - longest))
      return { item: liked[at]!, liked: new Set(liked), others: others.slice(from, from + longest) }
    })
    const sought = drawn.map(({ others }) => group(others))
    const found = drawn.map(({ item }) => group([item]))
    const [users, items] = [forward(sought), forward(found)]
    const { loss, ...slopes } = contrast(users.vectors, items.vectors, {
      dimension,
      temperature,
      weight: 1,
      isRight: (one, other) => drawn[one]!.liked.has(drawn[other]!.item),
      correction: Float32Array.from(drawn, ({ item }) => relief * Math.log(likes[item]! + 1)),
    })
    backward(sought, users, slopes.sought)
    backward(found, items, slopes.found)
    return loss
  }

  /** The items that answer to a tag, by the tag. */
  const learnTags = (weight: number) => {
    const drawn = Array.from({ length: batch }, () => {
      const at = random.below(countOf(lessons.tagItems))
      const items = listAt(lessons.tagItems, at)
      return { at, items, item: items[random.below(items.length)]! }
    })
    const raw = new Float32Array(batch * dimension)
    for (const [n, { at }] of drawn.entries())
      apply(tag.values, dimension, tagMeaningOf(at), raw, n * dimension)
    const tags = unitOf(raw, dimension)
    const found = drawn.map(({ item }) => group([item]))
    const items = forward(found)
    const { loss, ...slopes } = contrast(tags.vectors, items.vectors, {
      dimension,
      temperature,
      weight,
      isRight: (one, other) => drawn[one]!.items.includes(drawn[other]!.item),
    })
    const by = throughUnit(tags, slopes.sought)
    for (const [n, { at }] of drawn.entries())
      applied(tag.slopes, dimension, tagMeaningOf(at), by, n * dimension)
    backward(found, items, slopes.found)
    return loss
  }

  /** The items of a category, by one of them. */
  const learnCategories = (weight: number) => {
    const drawn = Array.from({ length: batch }, () => {
      const category = random.below(countOf(lessons.categories))
      const members = listAt(lessons.categories, category)
      const [one, other] = [random.below(members.length), random.below(members.length)]
      return { members, one: members[one]!, other: members[other]! }
    })
    const sought = drawn.map(({ one }) => group([one]))
    const found = drawn.map(({ other }) => group([other]))
    const [ones, others] = [forward(sought), forward(found)]
    const { loss, ...slopes } = contrast(ones.vectors, others.vectors, {
      dimension,
      temperature,
      weight,
      isRight: (at, other) => drawn[at]!.members.includes(drawn[other]!.other),
    })
    backward(sought, ones, slopes.sought)
    backward(found, others, slopes.found)
    return loss
  }

  const learnsTags = countOf(lessons.tagItems) > 0
  const learnsCategories = countOf(lessons.categories) > 0
  for (let step = 1; step <= steps; step++) {
    const col = learnLikings()
    const tagLoss = learnsTags && alpha > 0 ? learnTags(alpha) : 0
    const cate = learnsCategories && alpha < 1 ? learnCategories(1 - alpha) : 0
    descend(text, rates.meaning, step)
    descend(tag, rates.meaning, step)
    descend(own, rates.own, step)
    onStep?.(step, { col, tag: tagLoss, cate })
  }
  const all = Array.from({ length: count }, (_, item) => group([item]))
  return { items: forward(all).vectors, tag: tag.values }
}

const stepsFor = ({ histories }: Lessons): number =>
  Math.min(mostSteps, Math.ceil((readings * histories.numbers.length) / batch))

/** What is known of items, each at one length, or shorter where hardly anything is known. */
const scaled = (vectors: Float32Array): Float32Array => {
  const result = new Float32Array(vectors.length)
  for (let from = 0; from < vectors.length; from += dimension) {
    const vector = vectors.subarray(from, from + dimension)
    const length = Math.max(Math.hypot(...vector), 0.05)
    for (let at = 0; at < dimension; at++) result[from + at] = (known * vector[at]!) / length
  }
  return result
}

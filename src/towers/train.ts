import { type ContrastOptions, contrast } from './contrast.ts'
import { countOf, type Lists, listAt } from './lists.ts'
import { streamOf } from './random.ts'
import { type ItemTower, itemSide, type Side, tagSide } from './sides.ts'
import { descend, tensorOf } from './tensor.ts'

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
  const { width, histories, tagItems, categories } = lessons
  const random = streamOf(7)
  const count = lessons.meanings.length / width
  const first = Float32Array.from(
    { length: dimension * width },
    () => random.normal() / Math.sqrt(width),
  )
  const [text, tag] = [tensorOf(first), tensorOf(first.slice())]
  const own = tensorOf(scaled(lessons.collaborative))
  const tower: ItemTower = { text, own, meanings: lessons.meanings, width }
  const likes = new Float32Array(count)
  for (const item of histories.numbers) likes[item]!++

  const itemsOf = (groups: readonly ArrayLike<number>[]) => itemSide(tower, groups, dimension)
  const tagMeaning = (at: number) => lessons.tagMeanings.subarray(at * width, (at + 1) * width)
  const oneOf = (list: ArrayLike<number>) => list[random.below(list.length)]!
  const draw = <T>(one: () => T) => Array.from({ length: batch }, one)
  const bringNear = (sought: Side, found: Side, options: Bringing): number => {
    const { loss, ...slopes } = contrast(sought.unit.vectors, found.unit.vectors, {
      dimension,
      temperature,
      ...options,
    })
    sought.learn(slopes.sought)
    found.learn(slopes.found)
    return loss
  }

  /** What a user liked, by what else they liked. */
  const learnLikings = () => {
    const drawn = draw(() => {
      const liked = listAt(histories, random.below(countOf(histories)))
      const at = random.below(liked.length)
      const others = [...liked.subarray(0, at), ...liked.subarray(at + 1)]
      const from = random.below(Math.max(1, others.length - longest))
      return { item: liked[at]!, liked: new Set(liked), others: others.slice(from, from + longest) }
    })
    return bringNear(
      itemsOf(drawn.map(({ others }) => others)),
      itemsOf(drawn.map(({ item }) => [item])),
      {
        weight: 1,
        isRight: (one, other) => drawn[one]!.liked.has(drawn[other]!.item),
        correction: Float32Array.from(drawn, ({ item }) => relief * Math.log(likes[item]! + 1)),
      },
    )
  }

  /** The items that answer to a tag, by the tag. */
  const learnTags = (weight: number) => {
    const drawn = draw(() => {
      const at = random.below(countOf(tagItems))
      const items = listAt(tagItems, at)
      return { at, items, item: oneOf(items) }
    })
    const tags = drawn.map(({ at }) => tagMeaning(at))
    return bringNear(tagSide(tag, tags, dimension), itemsOf(drawn.map(({ item }) => [item])), {
      weight,
      isRight: (one, other) => drawn[one]!.items.includes(drawn[other]!.item),
    })
  }

  /** The items of a category, by one of them. */
  const learnCategories = (weight: number) => {
    const drawn = draw(() => {
      const members = listAt(categories, random.below(countOf(categories)))
      return { members, one: oneOf(members), other: oneOf(members) }
    })
    return bringNear(
      itemsOf(drawn.map(({ one }) => [one])),
      itemsOf(drawn.map(({ other }) => [other])),
      { weight, isRight: (at, other) => drawn[at]!.members.includes(drawn[other]!.other) },
    )
  }

  const learnsTags = countOf(tagItems) > 0 && alpha > 0
  const learnsCategories = countOf(categories) > 0 && alpha < 1
  for (let step = 1; step <= steps; step++) {
    const col = learnLikings()
    const tagLoss = learnsTags ? learnTags(alpha) : 0
    const cate = learnsCategories ? learnCategories(1 - alpha) : 0
    descend(text, rates.meaning, step)
    descend(tag, rates.meaning, step)
    descend(own, rates.own, step)
    onStep?.(step, { col, tag: tagLoss, cate })
  }
  const all = Array.from({ length: count }, (_, item) => [item])
  return { items: itemsOf(all).unit.vectors, tag: tag.values }
}

type Bringing = Pick<ContrastOptions, 'weight' | 'isRight' | 'correction'>

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

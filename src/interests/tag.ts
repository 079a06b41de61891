import { valuesOn } from '../behavior/index.ts'
import { type Item, mentions, type VocabularyEntry } from '../catalog/index.ts'
import { type Deletion, isDeleted } from './deletion.ts'
import { type AttributeWord, beliefId, type Interest } from './interest.ts'

/** A phrase of an item that a user would want: "modifier + core word" (RecGPT). */
export interface Tag {
  /** The same each time the same pair is found for the same user. */
  id: string
  tag: string
  /** The interest of its core word, and that of its modifier. */
  interestId: string
  modifierId: string
  reason: string
}

/** RecGPT resamples its tags to at most two a category. */
const mostPerCore = 2

/** Two values that a user likes; the core is the broader, the modifier says which of its items. */
export interface Pair {
  core: Interest
  modifier: Interest
}

/** What tags are predicted from. */
export interface Prediction {
  userId: string
  /** The strongest first. */
  interests: readonly Interest[]
  vocabulary: readonly VocabularyEntry[]
  /** The items that the user had to do with in the past month. */
  engaged: readonly Item[]
  deletions: readonly Deletion[]
}

/**
 * Tags from pairs of liked values that some item answers to and that are new to the user: nothing of the past month
 * is both. `countAnswering` counts the items with both values that the user could be shown.
 */
export const predictTags = async (
  prediction: Prediction,
  countAnswering: (pair: Pair) => Promise<number>,
): Promise<Tag[]> => {
  const tags: Tag[] = []
  for (const pair of pairsOf(prediction)) {
    const { core, modifier } = pair
    const beside = tags.filter(({ interestId }) => interestId === core.id)
    if (beside.length >= mostPerCore) continue
    const answering = await countAnswering(pair)
    if (answering > 0) tags.push(tagOf(prediction.userId, core, modifier, answering))
  }
  return tags
}

/** The pairs that may become tags, those of the strongest interests first. */
const pairsOf = ({ userId, interests, vocabulary, engaged, deletions }: Prediction): Pair[] => {
  const counts = new Map(vocabulary.map((entry) => [wordKey(entry), entry.count]))
  const breadth = (word: AttributeWord) => counts.get(wordKey(word)) ?? 0
  return interests
    .flatMap((a, at) =>
      interests.slice(at + 1).map((b): Pair => {
        const [core, modifier] = breadth(b) > breadth(a) ? [b, a] : [a, b]
        return { core, modifier }
      }),
    )
    .filter(
      ({ core, modifier }) =>
        !mentions(core.value, modifier.value) &&
        !mentions(modifier.value, core.value) &&
        !engaged.some((item) => has(item, core) && has(item, modifier)) &&
        !isDeleted(
          beliefId(userId, core, modifier),
          [...core.evidence, ...modifier.evidence],
          deletions,
        ),
    )
}

const wordKey = ({ attribute, value }: AttributeWord) => JSON.stringify([attribute, value])
const has = (item: Item, { attribute, value }: AttributeWord) =>
  valuesOn(item, attribute).includes(value)

const tagOf = (userId: string, core: Interest, modifier: Interest, answering: number): Tag => ({
  id: beliefId(userId, core, modifier),
  tag: `${modifier.value} ${core.value}`,
  interestId: core.id,
  modifierId: modifier.id,
  reason:
    `You like ${core.name} and ${modifier.name}, and have had to do with nothing that is both in the past month; ` +
    `${answering} ${answering === 1 ? 'item is' : 'items are'}.`,
})

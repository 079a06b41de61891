import type { KeyedEvent } from '../behavior/index.ts'
import type { Attribute, Item, VocabularyEntry } from '../catalog/index.ts'
import type { AttributeCondition } from '../preferences/index.ts'
import type { Answering, CountAnswering } from './answering.ts'
import { diverse } from './diverse.ts'
import { strengthOf } from './finding.ts'
import type { Interest } from './interest.ts'
import { leastLift, liftOf } from './lift.ts'
import { sharedWords, wordsOfItems } from './modifiers.ts'
import { supportOf } from './support.ts'
import { type Draft, faultOf, newness, phraseOf, type Tag, type TagGround, tagId } from './tag.ts'
import { valueWord, wordKey, wordName } from './tag-word.ts'

/** What tags are predicted from. */
export interface Prediction extends TagGround {
  /** The strongest first. */
  interests: readonly Interest[]
  /** The behaviours that tell of taste, oldest first, and their items. */
  telling: readonly KeyedEvent[]
  items: ReadonlyMap<string, Item>
  catalogue: { core: readonly Attribute[]; vocabulary: readonly VocabularyEntry[]; items: number }
}

/** An interest joined with one more word: another interest, or what the user's items of it have in common. */
interface Joined extends Draft {
  word: AttributeCondition
  /** What was done to items that have both, where the word is no interest. */
  behaviours?: readonly KeyedEvent[]
}

/**
 * Tags without a model: a liked value with another one, or with what the user's items of it are more often than others
 * of it. Some item answers to each that the user could be shown, and nothing that was had to do with of late does.
 */
export const predictTags = async (
  prediction: Prediction,
  countAnswering: CountAnswering,
): Promise<Tag[]> => {
  const { interests, telling, items, schema, catalogue } = prediction
  const counts = new Map(catalogue.vocabulary.map((entry) => [wordKey(entry), entry.count]))
  const breadth = (word: AttributeCondition) => counts.get(wordKey(word)) ?? 0
  const shareOf = (key: string) => {
    const count = counts.get(key)
    return count === undefined ? undefined : Math.min(1, count / catalogue.items)
  }
  const told = new Set(telling.map(({ itemId }) => itemId))
  const words = wordsOfItems(
    [...told].map((id) => items.get(id)!),
    catalogue.core,
    schema,
  )
  const liked = new Set(interests.map(wordKey))

  const tags: Tag[] = []
  for (const [at, interest] of interests.entries()) {
    const own = valueWord(interest, schema)
    const ofIt = telling.filter(({ itemId }) => words.get(itemId)!.has(wordKey(own)))
    const isBroader = (word: AttributeCondition) => breadth(word) > breadth(own)
    const pairOf = (word: AttributeCondition) =>
      isBroader(word) ? { core: word, modifier: own } : { core: own, modifier: word }
    const joined: Joined[] = [
      ...interests.slice(at + 1).map((one) => {
        const word = valueWord(one, schema)
        const [core, other] = isBroader(word) ? [one, interest] : [interest, one]
        return { ...pairOf(word), interest: core, other, word }
      }),
      ...sharedWords(ofIt, words, shareOf)
        .filter(({ word }) => !liked.has(wordKey(word)))
        .map(({ word, behaviours }) => ({
          ...pairOf(word),
          interest,
          other: undefined,
          word,
          behaviours,
        })),
    ].filter((draft) => !faultOf(draft, prediction))
    const answering = await countAnswering(
      own,
      joined.map(({ word }) => [word]),
    )
    for (const [n, draft] of joined.entries()) {
      const count = answering[n]!
      const told = draft.other
        ? ofTwo(draft.interest, draft.other)
        : ofOne(draft, { ofIt, breadth: breadth(own), all: count.all }, prediction)
      if (told && count.open > 0) tags.push(tagOf(draft, { ...told, ...count }, prediction.userId))
    }
  }
  return diverse(tags)
}

/** How much a tag counts, and why it is believed. */
type Told = Pick<Tag, 'strength' | 'reason'>

const ofTwo = (core: Interest, modifier: Interest): Told => ({
  strength: Math.sqrt(core.strength * modifier.strength),
  reason: `You like ${core.name} and ${modifier.name}`,
})

/** Undefined where the word is as frequent among all items of the interest as among the user's. */
const ofOne = (
  { word, interest, behaviours = [] }: Joined,
  { ofIt, breadth, all }: { ofIt: readonly KeyedEvent[]; breadth: number; all: number },
  { schema, now }: Prediction,
): Told | undefined => {
  const [items, of] = [supportOf(behaviours).items, supportOf(ofIt).items]
  const lift = liftOf({ items, of, share: Math.min(1, all / breadth) })
  if (!(lift >= leastLift)) return undefined
  return {
    strength: Math.sqrt(interest.strength * strengthOf(lift, behaviours, now)),
    reason:
      `You like ${interest.name}, and ${items} of your ${of} such items have ${wordName(word, schema)}, ` +
      `more than of the others`,
  }
}

const tagOf = (
  { core, modifier, interest, other }: Draft,
  { strength, reason, open }: Told & Answering,
  userId: string,
): Tag => ({
  id: tagId(userId, core, modifier),
  tag: phraseOf({ core, modifier }),
  core,
  modifier,
  interestId: interest.id,
  modifierId: other?.id ?? null,
  strength,
  reason: `${reason}; ${newness(open)}`,
})

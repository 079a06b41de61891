import type { KeyedEvent } from '../behavior/index.ts'
import type { Attribute, Item, VocabularyEntry } from '../catalog/index.ts'
import type { AttributeCondition } from '../preferences/index.ts'
import type { Answering, CountAnswering } from './answering.ts'
import { diverse } from './diverse.ts'
import { strengthOf } from './finding.ts'
import type { Interest } from './interest.ts'
import { type Leaning, leaningsOf } from './leanings.ts'
import { leastLift, liftOf } from './lift.ts'
import { type Shared, sharedWords, wordsOfItems } from './modifiers.ts'
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

/** An interest joined with one more word: another interest, what the user's items of it share, or a leaning. */
interface Joined extends Draft {
  word: AttributeCondition
  /** What is told of it, where so many items of the catalogue have both words; undefined where that speaks against it. */
  tell: (answering: Answering) => Told | undefined
}

/** How much a tag counts, and why it is believed. */
type Told = Pick<Tag, 'strength' | 'reason'>

/**
 * Tags without a model: a liked value with another one, with what the user's items of it are more often than others of
 * it, or with what the user's items are more often than the catalogue's. Some item answers to each that the user could
 * be shown, and nothing that was had to do with of late does.
 */
export const predictTags = async (
  prediction: Prediction,
  countAnswering: CountAnswering,
): Promise<Tag[]> => {
  const { interests, telling, items, schema, catalogue } = prediction
  const counts = new Map(catalogue.vocabulary.map((entry) => [wordKey(entry), entry.count]))
  const countOf = (word: AttributeCondition) => counts.get(wordKey(word))
  const breadth = (word: AttributeCondition) => countOf(word) ?? 0
  const told = new Set(telling.map(({ itemId }) => itemId))
  const words = wordsOfItems(
    [...told].map((id) => items.get(id)!),
    catalogue.core,
    schema,
  )
  const known = { words, countOf, items: catalogue.items }
  const liked = new Set(interests.map(wordKey))
  const isNew = ({ word }: Shared) => !liked.has(wordKey(word))
  const leanings = (await leaningsOf(telling, known, countAnswering)).filter(isNew)

  const tags: Tag[] = []
  for (const [at, interest] of interests.entries()) {
    const own = valueWord(interest, schema)
    const ofIt = telling.filter(({ itemId }) => words.get(itemId)!.has(wordKey(own)))
    const isBroader = (word: AttributeCondition) => breadth(word) > breadth(own)
    const pairOf = (word: AttributeCondition) =>
      isBroader(word) ? { core: word, modifier: own } : { core: own, modifier: word }
    const shared = sharedWords(ofIt, known).filter(isNew)
    const isShared = new Set(shared.map(({ word }) => wordKey(word)))
    const joined: Joined[] = [
      ...interests.slice(at + 1).map((one) => {
        const word = valueWord(one, schema)
        const [core, other] = isBroader(word) ? [one, interest] : [interest, one]
        return { ...pairOf(word), interest: core, other, word, tell: () => ofTwo(core, other) }
      }),
      ...shared.map((one) => ({
        ...pairOf(one.word),
        interest,
        other: undefined,
        word: one.word,
        tell: ({ all }: Answering) =>
          ofShared(one, { interest, ofIt, share: Math.min(1, all / breadth(own)) }, prediction),
      })),
      ...leanings
        .filter(({ word }) => !isShared.has(wordKey(word)))
        .map((one) => ({
          ...pairOf(one.word),
          interest,
          other: undefined,
          word: one.word,
          tell: () => ofLeaning(interest, one, prediction),
        })),
    ].filter((draft) => !faultOf(draft, prediction))
    const answering = await countAnswering(
      own,
      joined.map(({ word }) => [word]),
    )
    for (const [n, draft] of joined.entries()) {
      const { open } = answering[n]!
      const told = draft.tell(answering[n]!)
      if (told && open > 0) tags.push(tagOf(draft, { ...told, open }, prediction.userId))
    }
  }
  return diverse(tags)
}

const ofTwo = (core: Interest, modifier: Interest): Told => ({
  strength: Math.sqrt(core.strength * modifier.strength),
  reason: `You like ${core.name} and ${modifier.name}`,
})

/** Undefined where the word is as frequent among all items of the interest, of which it has a share, as among the user's. */
const ofShared = (
  { word, behaviours }: Shared,
  { interest, ofIt, share }: { interest: Interest; ofIt: readonly KeyedEvent[]; share: number },
  prediction: Prediction,
): Told | undefined => {
  const [items, of] = [supportOf(behaviours).items, supportOf(ofIt).items]
  const lift = liftOf({ items, of, share })
  if (!(lift >= leastLift)) return undefined
  return ofWord(interest, { word, behaviours, lift, items, of }, 'such items', prediction)
}

/** A leaning may be there by chance: it counts half. */
const worthOfLeaning = 0.5

const ofLeaning = (interest: Interest, leaning: Leaning, prediction: Prediction): Told => {
  const { strength, reason } = ofWord(interest, leaning, 'items', prediction)
  return { strength: worthOfLeaning * strength, reason }
}

/** An interest with a word that some of the user's items have more often than others. */
const ofWord = (
  interest: Interest,
  { word, behaviours, lift, items, of }: Leaning,
  among: 'items' | 'such items',
  { schema, now }: Prediction,
): Told => ({
  strength: Math.sqrt(interest.strength * strengthOf(lift, behaviours, now)),
  reason:
    `You like ${interest.name}, and ${items} of your ${of} ${among} have ${wordName(word, schema)}, ` +
    `more than of the others`,
})

const tagOf = (
  { core, modifier, interest, other }: Draft,
  { strength, reason, open }: Told & Pick<Answering, 'open'>,
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

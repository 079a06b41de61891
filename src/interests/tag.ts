import { type Item, mentions, type Schema } from '../catalog/index.ts'
import { isText, meets } from '../preferences/index.ts'
import { type Deletion, isDeleted } from './deletion.ts'
import { beliefId, type Interest } from './interest.ts'
import { isOutOfSeason } from './season.ts'
import { type TagWord, wordText } from './tag-word.ts'

/** A phrase of an item that a user would want: "modifier + core word" (RecGPT). */
export interface Tag {
  /** The same each time the same pair of words is found for the same user. */
  id: string
  tag: string
  core: TagWord
  modifier: TagWord
  /** The interest that it comes from, which is one of its words where it was found without a model. */
  interestId: string
  /** The interest of its other word, where that is one too. */
  modifierId: string | null
  /** How much it counts beside the user's other tags: more than 0, of no unit. */
  strength: number
  reason: string
}

/** A tag that is still to be checked and counted. */
export interface Draft {
  core: TagWord
  modifier: TagWord
  interest: Interest
  /** The interest of its other word. */
  other: Interest | undefined
}

/** What a draft is checked against. */
export interface TagGround {
  userId: string
  schema: Schema
  /** The items that the user had to do with in the past month. */
  engaged: readonly Item[]
  deletions: readonly Deletion[]
  now: Date
}

/** Why a draft is no tag, whoever made it; undefined when nothing speaks against it but that no item may answer. */
export const faultOf = (
  { core, modifier, interest, other }: Draft,
  { userId, schema, engaged, deletions, now }: TagGround,
): string | undefined => {
  const [a, b] = [wordText(core), wordText(modifier)]
  if (mentions(a, b) || mentions(b, a)) return 'it says one thing twice'
  if (isOutOfSeason(phraseOf({ core, modifier }), now)) return 'it is of another time of the year'
  if (engaged.some((item) => meets(item, core, schema) && meets(item, modifier, schema)))
    return 'the user had to do with it in the past month'
  const evidence = [...interest.evidence, ...(other?.evidence ?? [])]
  // Which word is the core may have changed since.
  const ids = [tagId(userId, core, modifier), tagId(userId, modifier, core)]
  if (ids.some((id) => isDeleted(id, evidence, deletions))) return 'the user deleted it'
  const held = [interest.id, other?.id]
  const words = [core, modifier].map((word) => beliefId(userId, believed(word)))
  if (deletions.some(({ id }) => words.includes(id) && !held.includes(id)))
    return 'the user deleted one of its words'
  return undefined
}

export const phraseOf = ({ core, modifier }: Pick<Tag, 'core' | 'modifier'>): string =>
  `${wordText(modifier)} ${wordText(core)}`

export const tagId = (userId: string, core: TagWord, modifier: TagWord): string =>
  beliefId(userId, believed(core), believed(modifier))

const believed = (word: TagWord) =>
  isText(word) ? { attribute: '', value: word.text.toLowerCase() } : word

/** Why a tag is new and valid, to end its reason with. */
export const newness = (open: number): string =>
  `you had to do with nothing that is both in the past month, and ${open} ${open === 1 ? 'item is' : 'items are'}.`

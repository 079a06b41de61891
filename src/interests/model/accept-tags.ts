import type { CatalogueView } from '../../catalog/index.ts'
import type { CountAnswering } from '../answering.ts'
import { diverse } from '../diverse.ts'
import { groupBy } from '../finding.ts'
import type { Interest } from '../interest.ts'
import { type Draft, faultOf, newness, phraseOf, type Tag, type TagGround, tagId } from '../tag.ts'
import { valueWord, wordKey } from '../tag-word.ts'
import { type AnsweredTag, type Rejection, told } from './answer.ts'
import { wordFor } from './word.ts'

/** What tags are asked for with. */
export interface TagRequest extends TagGround {
  /** The strongest first. */
  interests: readonly Interest[]
  view: CatalogueView
}

/** The tags that code keeps of a model's, and why not the others. */
export interface AcceptedTags {
  tags: Tag[]
  rejected: Rejection[]
}

/** A draft with its place among the model's, the best first, and the model's reason. */
interface Placed extends Draft {
  place: number
  reason: string
}

/**
 * Keeps the tags that name an interest by its handle, are a modifier and a core word, neither vague nor a brand, new to
 * the user and of now, and to which some item of the interest answers that the user could be shown.
 */
export const acceptTags = async (
  answered: readonly AnsweredTag[],
  handles: ReadonlyMap<string, Interest>,
  request: TagRequest,
  countAnswering: CountAnswering,
): Promise<AcceptedTags> => {
  const rejected: Rejection[] = []
  const drafts = answered.flatMap((one, place): Placed[] => {
    const draft = draftOf(one, handles, request)
    if (typeof draft !== 'string') return [{ ...draft, place, reason: told(one.reason) }]
    rejected.push({ name: told(`${one.modifier} ${one.core}`), why: draft })
    return []
  })
  const tags = new Map<string, Tag>()
  for (const own of groupBy(drafts, ({ interest }) => [interest.id]).values()) {
    const word = valueWord(own[0]!.interest, request.schema)
    const answering = await countAnswering(
      word,
      own.map(({ core, modifier }) => [core, modifier]),
    )
    for (const [n, draft] of own.entries()) {
      const { open } = answering[n]!
      const tag = tagOf(draft, open, request)
      if (open > 0) tags.set(tag.id, tags.get(tag.id) ?? tag)
      else rejected.push({ name: tag.tag, why: 'no new item of its interest answers to it' })
    }
  }
  return { tags: diverse([...tags.values()]), rejected }
}

const draftOf = (
  { modifier, core, interest: handle }: AnsweredTag,
  handles: ReadonlyMap<string, Interest>,
  request: TagRequest,
): Draft | string => {
  const interest = handles.get(handle.trim())
  if (!interest) return 'it names no interest of the user'
  const words = [wordFor(core, request.view), wordFor(modifier, request.view)] as const
  const [first, second] = words
  if (typeof first === 'string') return first
  if (typeof second === 'string') return second
  const keys = [wordKey(first), wordKey(second)]
  const other = request.interests.find(
    (one) => one.id !== interest.id && keys.includes(wordKey(one)),
  )
  const draft = { core: first, modifier: second, interest, other }
  return faultOf(draft, request) ?? draft
}

/** A word that is no interest counts as the weakest; of a model's tags the first is the best. */
const tagOf = (
  { core, modifier, interest, other, place, reason }: Placed,
  open: number,
  { userId, interests }: TagRequest,
): Tag => {
  const least = Math.min(...interests.map(({ strength }) => strength))
  return {
    id: tagId(userId, core, modifier),
    tag: phraseOf({ core, modifier }),
    core,
    modifier,
    interestId: interest.id,
    modifierId: other?.id ?? null,
    strength: Math.sqrt(interest.strength * (other?.strength ?? least)) * 0.99 ** place,
    reason: `${(reason || `You like ${interest.name}`).replace(/\.$/, '')}; ${newness(open)}`,
  }
}

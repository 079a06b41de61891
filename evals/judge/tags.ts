import { valuesOn } from '../../src/behavior/index.ts'
import { type Item, mentions, titleOf } from '../../src/catalog/index.ts'
import type { CaseOf } from './case.ts'
import { type Judgement, judged } from './judgement.ts'
import { contentOf, found, names, wordsAbout } from './phrase.ts'
import type { World } from './world.ts'

type TagCase = CaseOf<'tag'>
type Word = TagCase['interest']

export const judgeTag = (one: TagCase, world: World): Judgement[] => {
  const { items, isAnswered } = nearestTo(one.tag, world)
  return [
    judged('relevance', irrelevant(one, items)),
    judged('consistency', inconsistent(one, items, world)),
    judged('specificity', unspecific(one, world)),
    judged('validity', isAnswered ? [] : ['no item answers to it']),
  ]
}

/**
 * The items of which most of what the tag says is written, and whether they answer to it: all of it is, or a modifier
 * is missing that nothing in the catalogue has, beside two words that are there. It may be said otherwise.
 */
const nearestTo = (tag: string, { items, view }: World) => {
  const stems = contentOf(tag.replace(new RegExp(vague, 'giu'), ' '))
  const hits = items.map((item) => ({ item, stems: found(stems, wordsAbout(item, view.schema)) }))
  const known = new Set(hits.flatMap((hit) => hit.stems))
  const most = Math.max(0, ...hits.map((hit) => hit.stems.length))
  const nearest = hits.filter((hit) => most > 0 && hit.stems.length === most)
  const isAnswering = (own: readonly string[]) =>
    own.length === stems.length ||
    (own.length >= 2 &&
      own.includes(stems.at(-1)!) &&
      stems.every((stem) => own.includes(stem) || !known.has(stem)))
  return {
    items: nearest.map(({ item }) => item),
    isAnswered: nearest.some((hit) => isAnswering(hit.stems)),
  }
}

/** Whether a tag is of an interest: it names it, or at least half of the items nearest to it have it. */
const isOf = (tag: string, { attribute, value }: Word, nearest: readonly Item[]): boolean =>
  names(tag, value) ||
  (nearest.length > 0 &&
    nearest.filter((item) => valuesOn(item, attribute).includes(value)).length * 2 >=
      nearest.length)

const irrelevant = ({ tag, likes }: TagCase, nearest: readonly Item[]): string[] =>
  likes.some((like) => isOf(tag, like, nearest)) ? [] : ['it is of nothing that the user likes']

const inconsistent = (
  { tag, interest, likes, reason }: TagCase,
  nearest: readonly Item[],
  { readClaims }: World,
): string[] => {
  const known = [interest, ...likes]
  const foreign = readClaims(reason).filter(
    ({ meanings, start, end }) =>
      !mentions(tag, reason.slice(start, end)) &&
      !meanings.some(({ attribute, value }) =>
        known.some(
          (like) =>
            (like.attribute === attribute && like.value === value) ||
            mentions(like.value, String(value)),
        ),
      ),
  )
  return [
    ...(isOf(tag, interest, nearest) ? [] : [`it is not of “${interest.value}”`]),
    ...(known.some(({ value }) => sharesWord(reason, value))
      ? []
      : ['the reason speaks of none of the interests']),
    ...foreign.map(({ start, end }) => `the reason speaks of “${reason.slice(start, end)}”`),
  ]
}

const sharesWord = (text: string, phrase: string) => found(contentOf(phrase), [text]).length > 0

const vague =
  /\b(good|great|nice|best|better|top|fine|fun|cool|amazing|awesome|beautiful|lovely|perfect|tasty|delicious|yummy|various|diverse|different|assorted|popular|trending|trendy|quality|premium|stuff|things?|favou?rites?|bestsellers?|best ?sellers?|must-?\p{L}+|convenient|everyone|everything|anything|special|interesting|suitable|practical|exciting|stylish|modern|classic)\b/iu

const most = { words: 6 }

const isBrand = (name: string, title: string) =>
  /\b(brand|maker|manufacturer|publisher|label|designer)\b/i.test(`${name} ${title}`)

const unspecific = ({ tag }: TagCase, { view }: World): string[] => {
  const empty = vague.exec(tag)
  const content = contentOf(tag)
  const brands = view.attributes.filter((one) => isBrand(one.name, titleOf(one)))
  const brand = view.vocabulary.find(
    ({ attribute, value }) => brands.some(({ name }) => name === attribute) && mentions(tag, value),
  )
  return [
    ...(empty ? [`“${empty[0]}” is vague`] : []),
    ...(content.length < 2 ? ['it has no modifier'] : []),
    ...(content.length > most.words ? ['it is too long'] : []),
    ...(brand ? [`“${brand.value}” is a brand`] : []),
  ]
}

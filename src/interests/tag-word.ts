import { z } from 'zod'
import { type Schema, titleOf } from '../catalog/index.ts'
import {
  type AttributeCondition,
  attributeCondition,
  isText,
  textCondition,
} from '../preferences/index.ts'
import { conditionPredicate } from '../retrieval/index.ts'
import type { AttributeWord } from './interest.ts'

/** One of the two words of a tag, as what an item must be: to have a value, to be of a decade, or to say something. */
export const tagWordSchema = z.union([attributeCondition, textCondition])
export type TagWord = z.infer<typeof tagWordSchema>

/** The word for a value of the vocabulary. */
export const valueWord = (
  { attribute, value }: AttributeWord,
  schema: Schema,
): AttributeCondition => ({
  attribute,
  operator: schema.get(attribute)?.kind === 'tags' ? 'contains' : 'eq',
  value,
})

/** A tag as its items are sought: of its core word they must be. */
export const sought = <T extends { id: string; tag: string; core: TagWord }>(
  { id, tag, core }: T,
  schema: Schema,
) => ({ id, tag, within: conditionPredicate(core, schema) })

/** As it stands in a phrase: "smoky", "1990s". */
export const wordText = (word: TagWord): string => {
  if (isText(word)) return word.text
  const [first] = [word.value].flat()
  return word.operator === 'between' ? `${Number.parseInt(String(first), 10)}s` : String(first)
}

/** As a reason tells it: "smoky (Note)"; what items say is quoted. */
export const wordName = (word: TagWord, schema: Schema): string => {
  if (isText(word)) return `“${word.text}”`
  const attribute = schema.get(word.attribute)
  return attribute ? `${wordText(word)} (${titleOf(attribute)})` : wordText(word)
}

/** Two words with the same key are the same; a value has that of its {@link AttributeWord}. */
export const wordKey = (word: TagWord | AttributeWord): string =>
  JSON.stringify('text' in word ? [word.text.toLowerCase()] : [word.attribute, word.value])

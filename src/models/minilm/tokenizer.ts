import { Tokenizer } from '@huggingface/tokenizers'

/** The token numbers of a text, with those that mark its beginning and end. */
export type Tokenize = (text: string) => readonly number[]

/** Characters of the longest known word, times the tokens that are kept: nothing beyond is ever used. */
const CHARACTERS_PER_TOKEN = 100

/**
 * A tokenizer that keeps the first `maxTokens` tokens of a text.
 *
 * @param definition The JSON text of a `tokenizer.json`.
 */
export function createTokenizer(definition: string, maxTokens: number): Tokenize {
  const tokenizer = new Tokenizer(JSON.parse(definition), {})
  return function tokenize(text) {
    // A text of megabytes would hold up its thread while its tail is split only to be dropped.
    const { ids } = tokenizer.encode(text.slice(0, maxTokens * CHARACTERS_PER_TOKEN))
    return ids.length <= maxTokens ? ids : [...ids.slice(0, maxTokens - 1), ids.at(-1)!]
  }
}

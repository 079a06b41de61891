import { type CatalogueView, phraseKey, wordsOf } from '../../../src/catalog/index.ts'
import type { Operation } from '../../../src/preferences/index.ts'
import type { Read } from './reader.ts'

interface Sense {
  attribute: string
  value: string
  count: number
}

const shortest = 3

/**
 * The baseline: every value of the vocabulary that a command names is a must, of the commonest attribute that has it,
 * and every command refines. It knows the schema's synonyms, and nothing of negation, numbers or acts.
 */
export const vocabularyReader = (view: CatalogueView): Read => {
  const senses = new Map<string, Sense>()
  let longest = 1
  for (const { attribute, value, count } of view.vocabulary)
    for (const phrase of [value, ...(view.schema.get(attribute)?.synonyms?.[value] ?? [])]) {
      const words = wordsOf(phrase)
      // "no" and "it" are codes of languages, and far more often only words.
      if (phrase.length < shortest) continue
      const key = phraseKey(words)
      longest = Math.max(longest, words.length)
      if (count > (senses.get(key)?.count ?? 0)) senses.set(key, { attribute, value, count })
    }

  return async function read(command) {
    const words = wordsOf(command)
    const operations: Operation[] = []
    for (let at = 0; at < words.length; ) {
      const lengths = Array.from({ length: longest }, (_, i) => longest - i)
      const length = lengths.find((n) => senses.has(phraseKey(words.slice(at, at + n)))) ?? 0
      const part = words.slice(at, at + Math.max(1, length))
      const sense = senses.get(phraseKey(part))
      const quote = command.slice(part[0]!.start, part.at(-1)!.end)
      if (sense) operations.push(additionOf(sense, view, quote))
      at += part.length
    }
    return { act: 'refine', operations, notUnderstood: [] }
  }
}

const additionOf = (
  { attribute, value }: Sense,
  { schema }: CatalogueView,
  quote: string,
): Operation => ({
  op: 'add',
  polarity: 'want',
  strength: 'must',
  condition: {
    attribute,
    operator: schema.get(attribute)?.kind === 'tags' ? 'contains' : 'eq',
    value,
  },
  weight: 1,
  exclusive: false,
  expiresAt: null,
  quote,
})

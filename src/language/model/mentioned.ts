import type { CatalogueView } from '../../catalog/index.ts'
import { ungrounded, type WordGround } from '../grounding.ts'
import { type Tokens, tokensOf } from '../tokens.ts'
import { corrected, strangers } from '../vocabulary/corrected.ts'
import { lexiconOf } from '../vocabulary/lexicon.ts'

/** A value of the vocabulary. */
export interface NamedValue {
  readonly attribute: string
  readonly value: string
}

/** What the words of a command may name in a catalogue. */
export interface Mentioned {
  readonly values: readonly NamedValue[]
  readonly attributes: readonly string[]
}

/** Finds every value and attribute that words of the command name, as typed and with slips of the pen put right. */
export const mentionedIn = (command: string, view: CatalogueView): Mentioned => {
  const typed = tokensOf(command)
  const { values, surnames, attributes } = lexiconOf(view)
  const found = { values: new Map<string, NamedValue>(), attributes: new Set<string>() }
  for (const { folded, stems } of new Set([typed, respelt(typed, view)]))
    for (let at = 0; at < folded.length; at++) {
      const senses = [values.longest(stems, at), surnames.longest(folded, at)]
      for (const { attribute, value } of senses.flatMap((one) => one?.meanings ?? []))
        found.values.set(JSON.stringify([attribute, value]), { attribute, value })
      for (const name of attributes.longest(stems, at)?.meanings ?? []) found.attributes.add(name)
    }
  return { values: [...found.values.values()], attributes: [...found.attributes] }
}

const misspelt: WordGround = { isKnown: false }

/** Every word that is not known is taken to be misspelt: what it may mean is only offered. */
const respelt = (tokens: Tokens, view: CatalogueView): Tokens =>
  corrected(tokens, view, {
    ...ungrounded,
    words: new Map(strangers(tokens, view).map((word) => [word, misspelt])),
  })

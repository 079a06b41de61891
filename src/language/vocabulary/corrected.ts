import { type CatalogueView, wordsOf } from '../../catalog/index.ts'
import { grammars } from '../grammar/index.ts'
import type { Grounding } from '../grounding.ts'
import type { Token, Tokens } from '../tokens.ts'
import { fromList } from '../tokens.ts'
import { slipsBetween, slipsIn } from './corrections.ts'
import { lexiconOf } from './lexicon.ts'
import { writtenOut } from './shorthands.ts'
import { withVowels } from './skeletons.ts'
import { grammarIn } from './spoken.ts'

/** Shorter ones are near too many others. */
const longWord = 6

/** Shorter words are not asked after. */
const shortest = 3

/** The words of a command that neither a grammar nor the catalogue has: they may be misspelt. */
export const strangers = ({ folded }: Tokens, view: CatalogueView): string[] => {
  const { words } = lexiconOf(view)
  const isStrange = (word: string) =>
    word.length >= shortest &&
    /^\p{L}+$/u.test(word) &&
    !words.has(word) &&
    !grammars.some((grammar) => grammar.words.has(word))
  return [...new Set(folded.filter(isStrange))]
}

/** The word that a misspelt one stands for, of the grammar or of the catalogue, whichever is nearer. */
const correctionOf = (word: string, view: CatalogueView): string | undefined => {
  const whole = withVowels(word, view)
  if (whole !== undefined) return whole
  const [own, theirs] = [grammars[0]!.correct(word), lexiconOf(view).correct(word)]
  if (!own || !theirs) return (own ?? theirs)?.word
  return own.slips <= theirs.slips ? own.word : theirs.word
}

/** The command with its misspelt words as they are meant; what is quoted of it stays as it was typed. */
export const corrected = (typed: Tokens, view: CatalogueView, { words }: Grounding): Tokens => {
  const spoken = grammarIn(typed, view, { words })
  const tokens = writtenOut(typed, spoken, view)
  // What is known of words is known of English ones: in another language any may be unknown.
  if (spoken !== grammars[0]) return tokens
  const misspelt = new Set(
    strangers(tokens, view).filter((word) => words.get(word)?.isKnown === false),
  )
  const whole = joined(tokens, view, misspelt)
  const list = whole.list.map((token, i): Token => {
    const word =
      besideName(token.folded, [whole.list[i - 1]?.folded, whole.list[i + 1]?.folded], view) ??
      (misspelt.has(token.folded) ? correctionOf(token.folded, view) : undefined)
    return word === undefined ? token : spelt(token, word)
  })
  return fromList(tokens.text, list)
}

const spelt = (token: Token, word: string): Token => ({
  ...token,
  folded: word,
  stem: wordsOf(word)[0]!.stem,
})

/** "di caprio" for "DiCaprio": a stranger and its neighbour that together are a word of the catalogue. */
const joined = (tokens: Tokens, view: CatalogueView, misspelt: ReadonlySet<string>): Tokens => {
  const { words } = lexiconOf(view)
  const list: Token[] = []
  for (const token of tokens.list) {
    const last = list.at(-1)
    const both = `${last?.folded}${token.folded}`
    const isApart = last && (misspelt.has(last.folded) || misspelt.has(token.folded))
    if (isApart && token.gap === ' ' && words.has(both))
      list[list.length - 1] = { ...spelt(last, both), end: token.end }
    else list.push(token)
  }
  return fromList(tokens.text, list)
}

/**
 * "Brad Pit", "swiming pool": one word of a name is known by the other, even where the slip makes another word. A word
 * that stands first may be any other before what is a name by itself: it has to be a longer one.
 */
const besideName = (
  word: string,
  [before, after]: readonly [string | undefined, string | undefined],
  view: CatalogueView,
): string | undefined => {
  const { seconds, firsts, words } = lexiconOf(view)
  if (words.has(word) || grammars.some((grammar) => grammar.words.has(word))) return undefined
  const candidates = [
    ...(seconds.get(before ?? '') ?? []),
    ...(word.length >= longWord ? (firsts.get(after ?? '') ?? []) : []),
  ]
  return candidates.find((name) => name[0] === word[0] && slipsBetween(name, word) <= slipsIn(name))
}

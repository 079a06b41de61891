import nlp from 'compromise/two'
import type { CompiledGrammar } from './grammar/index.ts'
import type { Tokens } from './tokens.ts'

/**
 * The tokens of an English command that say what some subject does, is or did: "rains" of "it rains here", "broke" of
 * "the oven broke", "dad's" of "dad's visiting". Whatever may as well be a plural or a participle is none: the "boots"
 * of "waterproof boots", the "based" of "based on a book".
 */
export const predicates = (
  tokens: Tokens,
  { grammar }: Pick<CompiledGrammar, 'grammar'>,
): ReadonlySet<number> => {
  if (grammar.language !== 'en') return none
  const starts = cache.get(tokens.text) ?? startsIn(tokens.text)
  if (cache.size >= mostKept) cache.clear()
  cache.set(tokens.text, starts)
  return new Set(tokens.list.flatMap(({ start }, i) => (starts.has(start) ? i : [])))
}

const none: ReadonlySet<number> = new Set()

/** Tagging is the slowest part of a reading, and a command is read several times, with its slips and without. */
const cache = new Map<string, ReadonlySet<number>>()
const mostKept = 100

/** Where in a text those verbs begin. */
const startsIn = (text: string): ReadonlySet<number> => {
  const sentences: { terms: Term[] }[] = nlp(text).json({ offset: true })
  return new Set(
    sentences.flatMap(({ terms }) =>
      terms.flatMap((term, i) => {
        if (!isTensed(term, terms[i + 1]) || !hasSubject(terms, i)) return []
        // Of "dad's" the verb is written with its subject.
        return isJoined(term) ? terms[i - 1]!.offset.start : term.offset.start
      }),
    ),
  )
}

interface Term {
  text: string
  post: string
  tags: string[]
  offset: { start: number }
}

const is = (term: Term | undefined, tag: string): boolean => term?.tags.includes(tag) === true

/** The "is" of "dad's". */
const isJoined = (term: Term): boolean => term.text === '' && is(term, 'Verb')

const isTensed = (term: Term, next: Term | undefined): boolean =>
  is(term, 'Copula') ||
  isJoined(term) ||
  isDenial(term) ||
  (is(term, 'PastTense') && !is(next, 'Preposition')) ||
  (is(term, 'PresentTense') && !is(term, 'Infinitive') && !is(term, 'Gerund'))

/** Typed without its apostrophe it is no verb to the tagger. */
const isDenial = ({ text }: Term): boolean =>
  /^(do|does|did|is|are|was|were|has|have|had|wo|ca|could|would)nt$/i.test(text)

/**
 * Whether a pronoun, or a noun with its article or owner, does it, at the beginning of its clause: in "comedies I
 * missed" and "shoes that are wide" it tells which things are asked for.
 */
const hasSubject = (terms: readonly Term[], verb: number): boolean => {
  const start = terms.slice(0, verb).findLastIndex(endsClause) + 1
  const clause = terms.slice(start, verb)
  const first = clause.findIndex((term) => !is(term, 'Adverb') && !is(term, 'Expression'))
  const subject = clause.slice(first)
  if (first < 0 || subject.some((term) => is(term, 'Verb') || isRelative(term))) return false
  if (subject.slice(1).some((term, i) => isOpening(term) && !is(subject[i], 'Preposition')))
    return false
  return (
    subject.some((term) => is(term, 'Noun')) && (isJoined(terms[verb]!) || isOpening(subject[0]!))
  )
}

const endsClause = ({ text, post, tags }: Term): boolean =>
  tags.includes('Conjunction') || (text !== '' && /[,.;:!?()]/.test(post))

const isOpening = (term: Term): boolean =>
  is(term, 'Determiner') || is(term, 'Pronoun') || is(term, 'Possessive') || isOwner(term)

const isOwner = ({ text }: Term): boolean => /^(my|our|his|her|their|your)$/i.test(text)

/** After these, what is told of a thing is asked of it. */
const isRelative = ({ text }: Term): boolean => /^(that|which|who|whose|where)\b/i.test(text)

import nlp from 'compromise/two'
import type { CompiledGrammar } from '../grammar/index.ts'
import type { Tokens } from '../tokens.ts'

/**
 * The tokens of an English command that say what some subject does, is or did: "rains" of "it rains here", "broke" of
 * "the oven broke", "dad's" of "dad's visiting". Whatever may as well be a plural or a participle is none: the "boots"
 * of "waterproof boots", the "based" of "based on a book".
 */
export const predicates = (
  tokens: Tokens,
  compiled: Pick<CompiledGrammar, 'grammar'>,
): ReadonlySet<number> => verbsOf(tokens, compiled, 'predicates')

/**
 * The tokens of an English command that say what is done to something else or somewhere, and nothing of what is asked
 * for: "park" of "something to park the kids in front of", "posted" of "only what was posted since May", "doing" of
 * "we're doing fish".
 */
export const doings = (
  tokens: Tokens,
  compiled: Pick<CompiledGrammar, 'grammar'>,
): ReadonlySet<number> => verbsOf(tokens, compiled, 'doings')

const none: ReadonlySet<number> = new Set()

const verbsOf = (
  { text, list }: Tokens,
  { grammar }: Pick<CompiledGrammar, 'grammar'>,
  kind: keyof Verbs,
): ReadonlySet<number> => {
  if (grammar.language !== 'en') return none
  const starts = verbsIn(text)[kind]
  return new Set(list.flatMap(({ start }, i) => (starts.has(start) ? i : [])))
}

/** Where in a text those verbs begin. */
interface Verbs {
  predicates: ReadonlySet<number>
  doings: ReadonlySet<number>
}

/** Tagging is the slowest part of a reading, and a command is read several times, with its slips and without. */
const cache = new Map<string, Verbs>()
const mostKept = 100

const verbsIn = (text: string): Verbs => {
  const known = cache.get(text)
  if (known) return known
  const verbs = tagged(text)
  if (cache.size >= mostKept) cache.clear()
  cache.set(text, verbs)
  return verbs
}

const tagged = (text: string): Verbs => {
  const sentences: { terms: Term[] }[] = nlp(text).json({ offset: true })
  const startsWhere = (isMeant: (terms: readonly Term[], i: number) => boolean) =>
    new Set(
      sentences.flatMap(({ terms }) =>
        terms.flatMap((term, i) => {
          if (!isMeant(terms, i)) return []
          // Of "dad's" the verb is written with its subject.
          return (isJoined(term) ? terms[i - 1]! : term).offset.start
        }),
      ),
    )
  return {
    predicates: startsWhere(
      (terms, i) => isTensed(terms[i]!, terms[i + 1]) && hasSubject(terms, i),
    ),
    doings: startsWhere(isDoing),
  }
}

/** "park the kids", "chuck in the oven", "posted since May", "we're doing". */
const isDoing = (terms: readonly Term[], i: number): boolean => {
  const [before, term, next, after] = [terms[i - 1], terms[i]!, terms[i + 1], terms[i + 2]]
  if (!is(term, 'Verb') || is(term, 'Copula') || isJoined(term)) return false
  if (is(term, 'Gerund')) return is(before, 'Copula') || is(before, 'Auxiliary')
  if (is(term, 'PastTense')) return is(next, 'Preposition')
  const isObject = (one: Term | undefined) => one !== undefined && isOpening(one)
  // Without a subject "tee for a boy" is no verb.
  const isDone = is(before, 'Modal') || is(before, 'Pronoun') || /^to$/i.test(before?.text ?? '')
  const isSomewhere = isDone && is(next, 'Preposition') && isObject(after)
  return is(term, 'Infinitive') && (isObject(next) || isSomewhere)
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

import { type CatalogueView, titleOf, wordsOf } from '../../catalog/index.ts'
import type { CompiledGrammar } from '../grammar/index.ts'
import { type Grounding, isItemNounAt } from '../grounding.ts'
import { type Atom, says } from '../readers/atom.ts'
import { quoteOf, type Tokens } from '../tokens.ts'
import { slipsBetween } from '../vocabulary/corrections.ts'
import { isRare } from '../vocabulary/facets.ts'
import { isSurePhrase } from '../vocabulary/phrases.ts'
import { isJoint } from './segments.ts'
import { doings, predicates } from './verbs.ts'

/** What the words of a text are told from. */
export interface TextGround {
  tokens: Tokens
  view: CatalogueView
  compiled: CompiledGrammar
  grounding: Grounding
}

/**
 * Joins words that neither the grammar nor the vocabulary knows to free texts: meanings to search for. A rare
 * value among such words is only one of them: "cosy rainy sunday afternoon" asks for no "Sunday". Words that no
 * language and no item knows are no meaning at all.
 */
export const withTexts = (atoms: readonly Atom[], ground: TextGround): Atom[] => {
  const joined: Atom[] = []
  for (let i = 0; i < atoms.length; i++) {
    const last = lastOfRun(atoms, i, ground)
    if (last === undefined) {
      joined.push(atoms[i]!)
      continue
    }
    joined.push(...textOf(atoms, i, last, ground))
    i = last
  }
  return joined
}

/** The longest text that a directive may hold. */
const longest = 500

/** Shorter words are not asked after: they are words only where the dictionary has them. */
const shortestKnown = 3

const textOf = (
  atoms: readonly Atom[],
  first: number,
  last: number,
  ground: TextGround,
): Atom[] => {
  const { tokens, grounding } = ground
  const run = atoms.slice(first, last + 1)
  const span = withHyphens(run[0]!.from, run.at(-1)!.to, tokens)
  const ofWord = ({ from }: Atom) => grounding.words.get(tokens.folded[from]!)
  const isGibberish = (atom: Atom) => {
    const word = ofWord(atom)
    const isShort = atom.to === atom.from + 1 && tokens.folded[atom.from]!.length < shortestKnown
    return atom.kind === 'word' && (word?.isKnown === false || (isShort && !word?.isWord))
  }
  if (grounding.words.size > 0 && run.every(isGibberish))
    return [{ kind: 'unclear', why: 'nothing in the catalogue says so', ...span }]
  const isAll = isAllSaid(atoms, first, last)
  const done = isAll ? undefined : doings(tokens, ground.compiled)
  if (run.every((atom) => isIdle(atom, ground) || done?.has(atom.from))) return []
  // Without grounding a single word after what describes it is held to be the noun for an item.
  const isNoun = grounding.words.size === 0 && first === last && isDescribed(atoms, first)
  if (isNoun || isAvoidedNoun(atoms, first) || isGranted(atoms, first, last, ground)) return []
  if (isOfBound(atoms, first, last, ground)) return []
  if (!isAsked(atoms, first, last, ground))
    return [{ kind: 'unclear', why: 'it is not clear what it asks for', ...span }]
  const text = quoteOf(tokens, span.from, span.to)
  const words = tokens.folded.slice(span.from, span.to).join(' ')
  const meant = grounding.phrases?.get(words)
  if (meant) {
    const isSure = isSurePhrase(words, meant)
    const by = isSure ? 'alias' : 'guess'
    return meant.isFlag
      ? [{ kind: 'attribute', attributes: [meant.attribute], softly: !isSure, ...span }]
      : [{ kind: 'value', senses: [{ ...meant, count: 0, by }], ...span }]
  }
  if (text.length > longest) return [{ kind: 'unclear', why: 'it is too long for a wish', ...span }]
  return [{ kind: 'text', text, ...span }]
}

/** "mind-bending" is one word, though a part of it may be of the grammar. */
const withHyphens = (from: number, to: number, { list }: Tokens) => {
  let [first, last] = [from, to]
  while (first > 0 && list[first]!.gap === '-') first--
  while (list[last]?.gap === '-') last++
  return { from: first, to: last }
}

/**
 * "works on", "a gift", "obviously", "perfect": words, and what stands between them, that ask for nothing by
 * themselves.
 */
const isIdle = ({ kind, from }: Atom, { tokens, compiled }: TextGround): boolean =>
  kind === 'filler' ||
  (kind === 'word' &&
    (compiled.lists.idle.skip(tokens.folded, from) > from ||
      compiled.acts.longest([tokens.folded[from]!], 0) !== undefined ||
      compiled.grammar.adverb?.test(tokens.folded[from]!) === true))

/**
 * Whether words that are no value ask for something: they say how it is meant ("no", "more", "about"), stand right
 * beside what describes an item ("hard science fiction", "grey jackets"), before a noun for items or right after "something", are an entry of a
 * list ("hoodie, black"), or are all there is. Others are talk: "my nan's over, so nothing rude".
 */
const isAsked = (
  atoms: readonly Atom[],
  first: number,
  last: number,
  ground: TextGround,
): boolean => {
  const segment = segmentAround(atoms, first)
  const before = segment.filter(({ to }) => to <= atoms[first]!.from)
  const opening = before.findLastIndex(({ kind }) => opens.has(kind))
  const told = before.findLastIndex((atom) => isTelling(atom, ground))
  const isOpened = opening >= 0 && (opening > told || before[opening]!.kind === 'topic')
  if (isOpened && (isMarking(before[opening]!) || isNext(before, opening))) return true
  if (isAllSaid(atoms, first, last)) return true
  if (isOfTale(segment, atoms[last]!, ground)) return false
  // "jackets only"
  const next = atoms[last + 1]
  if (next?.kind === 'scope' && next.name === 'only') return true
  // "my old running shoes", "we liked horror"
  const previous = before.at(-1)
  if (previous && isTelling(previous, ground)) return false
  const [left, right] = [atoms[first - 1]?.kind ?? 'stop', atoms[last + 1]?.kind ?? 'stop']
  if (beside.has(left) || beside.has(right)) return true
  // "I had a long week and want horror": what is told and what is asked may be joined too.
  if (told < 0 && (joining.has(left) || joining.has(right))) return true
  if (isItemNoun(atoms[last + 1], ground)) return true
  return told < 0 && isEntry(atoms, first, last, ground)
}

const isAllSaid = (atoms: readonly Atom[], first: number, last: number): boolean =>
  !atoms.some(({ kind }, i) => (i < first || i > last) && says.has(kind))

/** "space *movies*", "yoga *stuff*" */
const isItemNoun = (atom: Atom | undefined, ground: TextGround): boolean =>
  atom?.kind === 'filler' &&
  (isItemNounAt(ground, atom.from) ||
    ground.compiled.lists.ones.skip(ground.tokens.singulars, atom.from) > atom.from)

/** "my daughter *starts school*, so shoes": in what a verb tells of something, where nothing after it asks for them. */
const isOfTale = (
  segment: readonly Atom[],
  { from }: Atom,
  { tokens, compiled }: TextGround,
): boolean => {
  const verbs = predicates(tokens, compiled)
  const verb = segment.findLastIndex((atom) => verbs.has(atom.from))
  const isOpened = segment.slice(verb + 1).some((atom) => atom.from < from && opens.has(atom.kind))
  return verb >= 0 && !isOpened
}

/** Whether nothing but fillers stands between an opening and what follows. */
const isNext = (before: readonly Atom[], opening: number): boolean =>
  before.slice(opening + 1).every(({ kind }) => kind === 'filler')

/**
 * Whether a few words are an entry of a list, and no remark such as "wow" or "perfect": a segment has nothing else, or
 * goes on to say more of them: "crop tops in orange".
 */
const isEntry = (
  atoms: readonly Atom[],
  first: number,
  last: number,
  { tokens, compiled }: TextGround,
): boolean => {
  const segment = segmentAround(atoms, first)
  const before = segment.filter(({ to }) => to <= atoms[first]!.from)
  const after = segment.filter(({ from }) => from >= atoms[last]!.to)
  const [next] = after
  const isAlone = after.every(({ kind }) => kind === 'filler')
  // What is known of words is known of English ones: in another language any noun may be one for an item.
  const isFollowed =
    next !== undefined &&
    compiled.grammar.language === 'en' &&
    (following.has(next.kind) ||
      compiled.lists.prepositions.skip(tokens.folded, next.from) > next.from)
  const remark = compiled.acts.longest(tokens.folded, atoms[first]!.from)
  return (
    last - first < mostInEntry &&
    before.every(({ kind }) => kind === 'filler') &&
    (isAlone || isFollowed) &&
    (remark?.to ?? 0) < atoms[last]!.to
  )
}

const following = new Set<Atom['kind']>(['maker', 'member', 'topic', 'horizon', 'weak'])

const mostInEntry = 4

/** "no early access *garbage*" is about the value. */
const isAvoidedNoun = (atoms: readonly Atom[], first: number): boolean => {
  const scope = segmentAround(atoms, first).findLast(
    ({ kind, to }) => kind === 'scope' && to <= atoms[first]!.from,
  )
  const isAvoided = scope?.kind === 'scope' && ['without', 'isnt', 'less'].includes(scope.name)
  return isAvoided && atoms[first - 1]?.kind === 'value'
}

/** "pets *welcome*", "dog *friendly*": that what a flag says holds. */
const isGranted = (
  atoms: readonly Atom[],
  first: number,
  last: number,
  { tokens, compiled, view }: TextGround,
): boolean => {
  const before = atoms[first - 1]
  const isFlag =
    before?.kind === 'attribute' &&
    before.attributes.some((name) => view.schema.get(name)?.kind === 'flag')
  return (
    isFlag && first === last && compiled.lists.granted.skip(tokens.folded, atoms[first]!.from) > 0
  )
}

/** "2 km from the center": what the name of the attribute says that is bound right beside it, "Distance to the centre". */
const isOfBound = (
  atoms: readonly Atom[],
  first: number,
  last: number,
  { tokens, view }: TextGround,
): boolean => {
  const isBound = (atom: Atom) => atom.kind === 'condition' && atom.compared
  const isOther = ({ kind }: Atom) => kind !== 'filler'
  const bounds = [atoms.slice(0, first).findLast(isOther), atoms.slice(last + 1).find(isOther)]
  const named = bounds.flatMap((atom) => {
    const name = atom && isBound(atom) && atom.kind === 'condition' && atom.condition.attribute
    const attribute = name ? view.schema.get(name) : undefined
    return attribute ? wordsOf(titleOf(attribute)) : []
  })
  const { folded: word, stem: root } = tokens.list[atoms[last]!.from]!
  return (
    last - first < mostInEntry &&
    named.some(
      ({ folded, stem }) =>
        folded.length > shortestKnown && (stem === root || slipsBetween(folded, word) <= 1),
    )
  )
}

const beside = new Set<Atom['kind']>([
  'value',
  'condition',
  'level',
  'sort',
  'suitable',
  'little',
  'much',
])

const opens = new Set<Atom['kind']>(['scope', 'topic', 'likeness', 'maker', 'member', 'weak'])
const isMarking = (atom: Atom) =>
  atom.kind !== 'scope' || (atom.name !== 'want' && atom.name !== 'any')

/** "I", "my": a filler after which a sentence tells something of someone. */
const isTelling = (
  { kind, from }: Atom,
  { tokens, compiled }: Pick<TextGround, 'tokens' | 'compiled'>,
): boolean => kind === 'filler' && compiled.lists.telling.skip(tokens.folded, from) > from

const joining = new Set<Atom['kind']>(['and', 'or'])

const segmentAround = (atoms: readonly Atom[], at: number): Atom[] => {
  const start = atoms.slice(0, at).findLastIndex(isJoint) + 1
  const end = atoms.findIndex((atom, i) => i > at && isJoint(atom))
  return atoms.slice(start, end < 0 ? atoms.length : end)
}

/** Where a text that begins here ends; undefined where none begins. Fillers between its words belong to it. */
const lastOfRun = (
  atoms: readonly Atom[],
  start: number,
  ground: TextGround,
): number | undefined => {
  const isPart = (at: number): boolean =>
    atoms[at]?.kind === 'word' ||
    isNumberOf(atoms[at - 1], atoms[at], ground) ||
    isLoose(atoms[at], ground.view) ||
    (isOfAnything(atoms[at]) && atoms[at + 1]?.kind === 'word')
  if (!isPart(start)) return undefined
  let last = start
  for (let i = start + 1; i < atoms.length; i++) {
    if (isPart(i)) last = i
    else if (atoms[i]!.kind !== 'filler' || isTelling(atoms[i]!, ground)) break
  }
  const run = atoms.slice(start, last + 1)
  return run.some(({ kind }) => kind === 'word') || isTold(atoms, start, ground) ? last : undefined
}

/** "zx 8000": a number right after what is no word of the language belongs to it. */
const isNumberOf = (
  word: Atom | undefined,
  atom: Atom | undefined,
  { tokens, grounding }: TextGround,
): boolean =>
  word?.kind === 'word' &&
  grounding.words.get(tokens.folded[word.from]!)?.isWord !== true &&
  atom?.kind === 'filler' &&
  atom.to === atom.from + 1 &&
  /^\d+$/.test(tokens.folded[atom.from]!) &&
  /^[ -]$/.test(tokens.list[atom.from]!.gap)

/** "I have a lecture": what someone has or does is no wish, though an item or two are about it. */
const isTold = (atoms: readonly Atom[], start: number, ground: TextGround): boolean => {
  const before = atoms.slice(0, start)
  const filled = before.slice(before.findLastIndex(({ kind }) => kind !== 'filler') + 1)
  return isLoose(atoms[start], ground.view) && filled.some((atom) => isTelling(atom, ground))
}

/** "a long week" is of no length that an item has; but "highly rated" are only items. */
const isOfAnything = (atom: Atom | undefined): boolean =>
  atom?.kind === 'level' && atom.level.measure !== 'rating' && atom.level.measure !== 'money'

/** A single word that is a rare value means something by itself, but not among other words. */
const isLoose = (atom: Atom | undefined, view: CatalogueView): boolean =>
  atom?.kind === 'value' && atom.to === atom.from + 1 && isRare(atom.senses, view)

const describing = new Set<Atom['kind']>(['value', 'condition', 'comparative', 'sort', 'level'])

const isDescribed = (atoms: readonly Atom[], i: number): boolean =>
  describing.has(atoms[i - 1]?.kind ?? 'word')

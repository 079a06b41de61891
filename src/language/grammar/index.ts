import { fold, wordsOf } from '../../catalog/index.ts'
import type { Act } from '../reading.ts'
import type { Tokens } from '../tokens.ts'
import { type Corrector, corrector } from '../vocabulary/corrections.ts'
import { type Phrasebook, phrasebook } from '../vocabulary/phrasebook.ts'
import { complete } from './base.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import type {
  Comparison,
  Direction,
  Exact,
  Grammar,
  Horizon,
  Level,
  Measure,
  People,
  ScopeName,
} from './grammar.ts'
import { chinese } from './zh.ts'

export type {
  Comparison,
  Direction,
  Grammar,
  Horizon,
  Level,
  Measure,
  People,
  ScopeName,
} from './grammar.ts'

const plain = [
  'weak',
  'little',
  'much',
  'and',
  'or',
  'contrast',
  'reason',
  'result',
  'topic',
  'likeness',
  'maker',
  'member',
  'unsorted',
  'variety',
  'suitable',
  'than',
] as const

/** What a function word does, wherever in a command it stands. */
export type Marker =
  | { kind: 'scope'; name: ScopeName }
  | { kind: (typeof plain)[number] | 'filler' | 'remark' }
  | { kind: 'sort' | 'comparative'; direction: Direction }
  | { kind: 'level'; level: Level }
  | { kind: 'exact'; exact: Exact }
  | { kind: 'horizon'; horizon: Horizon }

/** A grammar with its phrases made ready for look-up. */
export interface CompiledGrammar {
  grammar: Grammar
  acts: Phrasebook<Act>
  openings: Phrasebook<Act>
  markers: Phrasebook<Marker>
  before: Phrasebook<Comparison>
  after: Phrasebook<Comparison>
  numbers: Phrasebook<number>
  ordinals: Phrasebook<number>
  quarters: Phrasebook<number>
  decades: Phrasebook<number>
  partsOfDecade: Phrasebook<readonly [from: number, to: number]>
  durations: Phrasebook<number>
  currencies: Phrasebook<string>
  coins: Phrasebook<readonly [amount: number, currency: string]>
  periods: Phrasebook<number>
  yearsAgo: Phrasebook<number>
  decadesAgo: Phrasebook<number>
  spans: Phrasebook<number>
  times: Phrasebook<number>
  measures: Phrasebook<Measure>
  people: Phrasebook<People>
  kin: Phrasebook<People | 'anyone'>
  /** The lists that are only looked for where the reader expects them. */
  lists: Readonly<Record<ListName, Phrasebook<true>>>
  /** Words that count or compare something, and say nothing by themselves: "first", "half", "max". */
  counting: ReadonlySet<string>
  /** Every single word of the grammar, for telling a misspelling. */
  words: ReadonlySet<string>
  correct: Corrector
}

const byList = <Name extends string>(lists: Readonly<Record<Name, readonly string[]>>) =>
  phrasebook(
    (Object.entries(lists) as [Name, readonly string[]][]).flatMap(([name, phrases]) =>
      pairs(phrases, name),
    ),
  )

const listNames = [
  'and',
  'or',
  'inStock',
  'soldOut',
  'errands',
  'past',
  'befell',
  'butFor',
  'lately',
  'fans',
  'copulas',
  'idle',
  'granted',
  'prepositions',
  'telling',
  'belonging',
  'over',
  'unable',
  'approvals',
  'articles',
  'aOne',
  'between',
  'to',
  'than',
  'half',
  'sortBy',
  'most',
  'fewest',
  'sortFirst',
  'rising',
  'falling',
  'denials',
  'off',
  'low',
  'high',
  'provisos',
  'ageRated',
  'ish',
  'notToo',
  'ago',
  'agoBefore',
  'recent',
  'years',
  'ages',
  'now',
  'lasting',
  'untilDay',
  'dating',
  'outOf',
  'decadeBefore',
  'decadeAfter',
  'ordinalEndings',
  'ones',
  'numbered',
  'numberedShort',
  'examples',
  'alike',
  'thisOne',
  'theseOnes',
  'same',
  'sameAs',
  'varied',
  'variedAfter',
  'varietyOf',
  'sameOnes',
  'always',
  'overAgain',
  'repeats',
  'each',
  'ofOne',
  'makerNouns',
  'memberNouns',
  'likeness',
  'whoMade',
  'makerOf',
  'serves',
  'heads',
  'former',
  'formerNames',
  'ageNames',
  'swaps',
  'pushes',
  'limits',
  'pushedTo',
  'swapsFor',
] as const
type ListName = (typeof listNames)[number]

const keys = (phrase: string): string[] => {
  const words = wordsOf(phrase).map(({ folded }) => folded)
  return words.length > 0 ? words : [fold(phrase)]
}

const pairs = <T>(phrases: readonly string[], meaning: T) =>
  phrases.map((phrase) => [keys(phrase), meaning] as const)

const byName = <T>(phrases: Readonly<Record<string, T>>) =>
  phrasebook(Object.entries(phrases).flatMap(([phrase, meaning]) => pairs([phrase], meaning)))

const actsOf = (acts: Grammar['acts']) =>
  phrasebook(Object.entries(acts).flatMap(([act, phrases]) => pairs(phrases, act as Act)))

const comparisonsOf = (list: readonly Comparison[]) =>
  phrasebook(list.flatMap((comparison) => pairs(comparison.phrases, comparison)))

const markersOf = (grammar: Grammar) => {
  const directed = (kind: 'sort' | 'comparative', list: readonly Direction[]) =>
    list.flatMap((direction) => pairs<Marker>(direction.phrases, { kind, direction }))
  // The order settles phrases listed twice: the first meaning counts.
  return [
    ...grammar.horizons.flatMap((horizon) =>
      pairs<Marker>(horizon.phrases, { kind: 'horizon', horizon }),
    ),
    ...directed('sort', grammar.sorts),
    ...directed('comparative', grammar.comparatives),
    ...grammar.levels.flatMap((level) => pairs<Marker>(level.phrases, { kind: 'level', level })),
    ...grammar.exacts.flatMap((exact) => pairs<Marker>(exact.phrases, { kind: 'exact', exact })),
    ...Object.entries(grammar.scopes).flatMap(([name, phrases]) =>
      pairs<Marker>(phrases, { kind: 'scope', name: name as ScopeName }),
    ),
    ...pairs<Marker>(grammar.remarks, { kind: 'remark' }),
    ...plain.flatMap((kind) => pairs<Marker>(grammar[kind], { kind })),
    ...pairs<Marker>([...grammar.fillers, ...grammar.articles], { kind: 'filler' }),
  ]
}

const compile = (grammar: Grammar): CompiledGrammar => {
  const markers = markersOf(grammar)
  const words = wordsIn(grammar, markers)
  return {
    grammar,
    acts: actsOf(grammar.acts),
    openings: actsOf(grammar.openings),
    markers: phrasebook(markers),
    before: comparisonsOf(grammar.comparisons),
    after: comparisonsOf(grammar.comparisonsAfter),
    numbers: byName(grammar.numbers),
    ordinals: byName(grammar.ordinals),
    quarters: byName(grammar.quarters ?? {}),
    decades: byName(grammar.decades),
    partsOfDecade: byName(grammar.partsOfDecade),
    durations: byName(grammar.durations),
    currencies: byName(grammar.currencies),
    coins: byName(grammar.coins),
    yearsAgo: byName(grammar.yearsAgo),
    decadesAgo: byName(grammar.decadesAgo),
    spans: byName(grammar.spans),
    times: byName(grammar.times),
    measures: byList(grammar.measureNames),
    people: byList(grammar.people),
    kin: byList(grammar.kin),
    periods: phrasebook(grammar.periods.flatMap(({ from, phrases }) => pairs(phrases, from))),
    lists: Object.fromEntries(
      listNames.map((name) => [name, phrasebook(pairs(grammar[name], true as const))]),
    ) as Record<ListName, Phrasebook<true>>,
    counting: countingIn(grammar),
    words,
    correct: corrector(new Map([...words].map((word) => [word, 1]))),
  }
}

const countingIn = ({ ordinals, numbers, half, comparisons }: Grammar): ReadonlySet<string> => {
  const phrases = [
    ...Object.keys({ ...ordinals, ...numbers }),
    ...half,
    ...comparisons.flatMap((comparison) => comparison.phrases),
  ]
  return new Set(phrases.map(keys).flatMap((words) => (words.length === 1 ? words : [])))
}

const wordsIn = (grammar: Grammar, markers: ReturnType<typeof markersOf>): ReadonlySet<string> => {
  const {
    numbers,
    durations,
    decades,
    ordinals,
    currencies,
    coins,
    partsOfDecade,
    yearsAgo,
    spans,
  } = grammar
  const { acts, openings, comparisons, comparisonsAfter, periods } = grammar
  const phrases = [
    ...Object.values({ ...acts }).flat(),
    ...Object.values({ ...openings }).flat(),
    ...[...comparisons, ...comparisonsAfter, ...periods].flatMap(({ phrases: list }) => list),
    ...listNames.flatMap((name) => grammar[name]),
    ...[grammar.measureNames, grammar.people, grammar.kin].flatMap((lists) =>
      Object.values(lists).flat(),
    ),
    ...Object.keys({
      ...numbers,
      ...durations,
      ...decades,
      ...ordinals,
      ...currencies,
      ...coins,
      ...partsOfDecade,
      ...yearsAgo,
      ...spans,
    }),
  ]
  return new Set([...markers.flatMap(([phrase]) => phrase), ...phrases.flatMap(keys)])
}

/** Whether an attribute of this name or unit says how good an item is held to be. */
export const isRatingName = ({ ratings }: Grammar, name: string): boolean =>
  ratings.includes(fold(name))

/** The grammars that the built-in parser reads; the first is taken where none fits better. */
export const grammars: readonly CompiledGrammar[] = [
  english,
  ...[spanish, french, german, chinese].map(complete),
].map(compile)

/** How much a word is an English one: 0 for none, 0.5 for a rare one, 1 for one of every day. */
export type Englishness = (word: string) => number

/**
 * The grammar that knows most words of a command; the first where others know no more, for short commands share words
 * ("no", "die", "sin"). A Chinese character decides, unless it is a value's among other words. `unexplained` are the words that no value of the catalogue has:
 * where a dictionary was asked, those that are English speak for English, and a function word of another language
 * speaks the louder for it the less English it is.
 */
export const grammarOf = (
  { folded }: Pick<Tokens, 'folded'>,
  unexplained: readonly string[] = folded,
  englishness?: Englishness,
): CompiledGrammar => {
  const [first, ...others] = grammars as [CompiledGrammar, ...CompiledGrammar[]]
  const isHan = (word: string) => /\p{Script=Han}/u.test(word)
  const isFigure = (word: string) => /^\p{N}/u.test(word)
  const isAllHan = folded.some(isHan) && folded.every((word) => isHan(word) || isFigure(word))
  if (isAllHan || unexplained.some(isHan))
    return others.find(({ grammar }) => grammar.language === 'zh') ?? first
  const told = [...new Set(unexplained)].filter((word) => !isFigure(word))
  let best = first
  let lead = 0
  for (const other of others) {
    const ahead = told.reduce((sum, word) => {
      const [ours, theirs] = [first.words.has(word), other.words.has(word)]
      if (ours) return theirs ? sum : sum - 1
      if (!theirs) return sum - (englishness?.(word) ?? 0)
      return sum + (englishness ? 2 ** (1 - 2 * englishness(word)) : 1)
    }, 0)
    if (ahead > lead) [best, lead] = [other, ahead]
  }
  return best
}

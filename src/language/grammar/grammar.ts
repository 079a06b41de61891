import type { Operator } from '../../preferences/index.ts'
import type { Act } from '../reading.ts'

/** What a number or a comparison is about: how "shorter" and "two hours" find their attribute. */
export type Measure = 'duration' | 'money' | 'time' | 'rating'

/** A comparison in words. `measure` is given where the word itself tells it ("cheaper than", "before"). */
export interface Comparison {
  operator: Extract<Operator, '<' | '<=' | '>' | '>='> | 'around'
  measure?: Measure
  phrases: readonly string[]
}

/** "newest first", "shorter": a direction along a measure. */
export interface Direction {
  measure: Measure | 'popularity'
  direction: 'asc' | 'desc'
  phrases: readonly string[]
}

/** "cheap", "recent": one end of what the catalogue has. */
export interface Level {
  measure: Measure
  end: 'low' | 'high'
  /** "not too long": anywhere but there. */
  isNot?: boolean
  phrases: readonly string[]
}

/** "free", "paid": an exact bound of a measure. */
export interface Exact {
  measure: Measure
  operator: 'eq' | '>'
  value: number
  phrases: readonly string[]
}

/** How long what a command asks for holds: "just for tonight". */
export interface Horizon {
  /** Undefined: until it is ended ("from now on"). */
  hours?: number
  phrases: readonly string[]
}

/** The function words of a language, as data: the reader's code knows none of them. */
export interface Grammar {
  /** ISO 639-1. */
  language: string
  /** Phrases that are a whole command. */
  acts: Readonly<Partial<Record<Act, readonly string[]>>>
  /** Phrases that make a command this act, whatever follows: "why did you ..." */
  openings: Readonly<Partial<Record<Act, readonly string[]>>>
  /** Where to something is to go that a feed cannot bring there: "in my basket". */
  errands: readonly string[]
  /** Tell something and ask for nothing: "I have seen", "that was". */
  remarks: readonly string[]
  /** What opens a scope: the values after it are meant so. */
  scopes: Readonly<Record<ScopeName, readonly string[]>>
  /** How much: before or after "more" and "less". */
  little: readonly string[]
  much: readonly string[]
  /** Words that are mostly written in short: "xmas". */
  shorthands?: Readonly<Record<string, string>>
  /** Turns a must into a wish: "ideally", "if possible". */
  weak: readonly string[]
  and: readonly string[]
  or: readonly string[]
  /** Ends a scope: "but". */
  contrast: readonly string[]
  /** Of these, what introduces what must be: "as long as". */
  provisos: readonly string[]
  /** Introduces the reason for what is asked, and what is asked for a reason: "because", "so". */
  reason: readonly string[]
  result: readonly string[]
  /** In the name of a value, says what an item lacks: before it, "Not spicy", and after it, "Dairy-free". */
  lacking: { before: readonly string[]; after: readonly string[] }
  /** Introduces free text: "about", "set in". */
  topic: readonly string[]
  /** In what something is about, denies what comes next: where nobody "dies". */
  denials: readonly string[]
  /** Introduces what things should be like: "similar to". */
  likeness: readonly string[]
  /** Before who made a thing, and before who or what is in it: "directed by", "starring". */
  /** Before an item that is an example of what is sought: "think" of it. */
  examples: readonly string[]
  /** Likeness to what was told of before: "along those lines". */
  alike: readonly string[]
  maker: readonly string[]
  member: readonly string[]
  /** Before an item, for who made it; and between a maker's name and the item: "whoever made", the director "of". */
  whoMade: readonly string[]
  makerOf: readonly string[]
  comparisons: readonly Comparison[]
  /** Comparisons that follow what they compare: "two hours or less", "PG-13 at most". */
  comparisonsAfter: readonly Comparison[]
  /** Joins the ends of a range: "between 90 and 110". */
  between: readonly string[]
  to: readonly string[]
  sorts: readonly Direction[]
  /** Before the name of what is counted, with or without "first" after it: "sort by", "most", "fewest". */
  sortBy: readonly string[]
  most: readonly string[]
  fewest: readonly string[]
  /** After it: "first", and the way round. */
  sortFirst: readonly string[]
  rising: readonly string[]
  falling: readonly string[]
  /** Takes an order back: "forget the order". */
  unsorted: readonly string[]
  /** Asks for more variety in place of an order: "mix it up". */
  variety: readonly string[]
  /** Before the name of an attribute, asks for variety in it, "different" colours, and after it: colour "variety". */
  varied: readonly string[]
  variedAfter: readonly string[]
  /** Between what asks for variety and such a name: a mix "of" colours. */
  varietyOf: readonly string[]
  /** Before such a name, that items share a value: "the same"; and that they do again and again, around it. */
  sameOnes: readonly string[]
  always: readonly string[]
  overAgain: readonly string[]
  /** Before it, where it is not wanted: "repeat" directors. */
  repeats: readonly string[]
  /** Between a number and such a name: two "per" brand, and two "by the same" director. */
  each: readonly string[]
  ofOne: readonly string[]
  /** How often: "twice". */
  times: Readonly<Record<string, number>>
  /** Nouns for who makes a thing and for who is in it, whatever the catalogue calls them. */
  makerNouns: readonly string[]
  memberNouns: readonly string[]
  comparatives: readonly Direction[]
  /** Between a comparative and what it is compared with. */
  than: readonly string[]
  levels: readonly Level[]
  /** After one end of a measure, or joined to it, makes less of it: "recent-ish", "longish". */
  ish: readonly string[]
  /** Before one end of a measure, asks for anything but that: "not too" long. */
  notToo: readonly string[]
  exacts: readonly Exact[]
  /** Asks for what children may see, too. */
  suitable: readonly string[]
  horizons: readonly Horizon[]
  /** Before a number of them, "for the next" ten days; and the hours in each. */
  lasting: readonly string[]
  spans: Readonly<Record<string, number>>
  /** Before a day, for a wish that ends with it: "until" Friday. */
  untilDay: readonly string[]
  /** Before a time, tells when an item is from, and not how long a wish holds: "released" this month. */
  dating: readonly string[]
  /** Point at one of the items shown by its place from 1, and from -1 at the end. */
  ordinals: Readonly<Record<string, number>>
  /** Letters after a digit that make it an ordinal: "2nd". */
  ordinalEndings: readonly string[]
  /** After an ordinal, for an item: "the second *one*". */
  ones: readonly string[]
  /** Before the number of an item: "number 3". */
  numbered: readonly string[]
  /** The same with a point after it: "no." 3. */
  numberedShort: readonly string[]
  /** Points at the item being spoken of, and at all that are shown. */
  thisOne: readonly string[]
  theseOnes: readonly string[]
  /** Before an attribute, points at its value: "the same director". */
  same: readonly string[]
  /** Between that attribute and the item that has the value: "the same director *as* the second". */
  sameAs: readonly string[]
  /** Gives up what comes after it, for what comes after the others: "swap" horror "for" comedy. */
  swaps: readonly string[]
  swapsFor: readonly string[]
  /** Words that carry no preference. */
  fillers: readonly string[]
  /** Moves a bound, what it may be called, and what leads to its new number: "raise" the "limit" "to" 4. */
  pushes: readonly string[]
  limits: readonly string[]
  pushedTo: readonly string[]
  /** Words that ask for nothing by themselves: "works", "gift". */
  idle: readonly string[]
  /** After what a flag says of an item: pets "welcome". */
  granted: readonly string[]
  /** What a word is that tells how something is: "obviously". */
  adverb?: RegExp
  /** Who a sentence tells something of: what is said after it is mostly talk. */
  telling: readonly string[]
  /** What was done: a number beside it is no bound. */
  past: readonly string[]
  /** What befell something: it is told. */
  befell: readonly string[]
  /** Before the value of an attribute of which any other will do: any colour "but" black. */
  butFor: readonly string[]
  /** What limits something, and elsewhere tells that it happened: "just". */
  lately: readonly string[]
  /** Who likes something: what is told of them is asked for. */
  fans: readonly string[]
  /** Between someone and what is told of them. */
  copulas: readonly string[]
  /** Between a thing and what more is said of it. */
  prepositions: readonly string[]
  /** Before whom a thing is for. */
  belonging: readonly string[]
  /** Before for how many people a thing is, and after it; an attribute's name may be such a word, too. */
  serves: readonly string[]
  heads: readonly string[]
  /** Before what is not to be done, so that a bound is its other side: "can't" spend more than. */
  unable: readonly string[]
  /** Before a number that says how good an item is held to be: "rated" 9. */
  scored: readonly string[]
  /** After a part of a hundred, who holds an item to be good: "of people liked". */
  approvals: readonly string[]
  /** Of these, a scope only before a value: who is "done with" work tells what was. */
  over: readonly string[]
  /** Answers what was shown, and elsewhere denies what follows: "no". */
  answers: readonly string[]
  articles: readonly string[]
  /** After a part of a hundred: how much less a thing costs. */
  off: readonly string[]
  /** Before the name of what is counted: "low" calorie, "high in" protein. */
  low: readonly string[]
  high: readonly string[]
  /** Before an age from which on things may be seen: "rated" 18. */
  ageRated: readonly string[]
  /** Stands for one before a unit: "an hour". */
  aOne: readonly string[]
  numbers: Readonly<Record<string, number>>
  /** A space may part the thousands of a number in figures: "1 200". */
  spacedThousands?: boolean
  half: readonly string[]
  /** Parts of a unit before it: "three quarters of an" hour. */
  quarters?: Readonly<Record<string, number>>
  /** Words for a decade by its first year within the century: "nineties". */
  decades: Readonly<Record<string, number>>
  /** What makes a number a decade: before it ("años 90"), and after it ("90s"). */
  decadeBefore: readonly string[]
  decadeAfter: readonly string[]
  partsOfDecade: Readonly<Record<string, readonly [from: number, to: number]>>
  /** Make a number of years a date: after it, "ten years ago", and before it, "hace diez años". */
  ago: readonly string[]
  agoBefore: readonly string[]
  /** "last five years": the years up to now. */
  recent: readonly string[]
  /** "this century": the years from then on. */
  periods: readonly { from: number; phrases: readonly string[] }[]
  /** Minutes in a unit of duration. */
  durations: Readonly<Record<string, number>>
  /** ISO 4217 codes by word or sign. */
  currencies: Readonly<Record<string, string>>
  /** Words for a sum: "a tenner". */
  coins: Readonly<Record<string, readonly [amount: number, currency: string]>>
  years: readonly string[]
  /** What people call a measure, whatever its attribute is called: "length". */
  measureNames: Readonly<Record<Measure, readonly string[]>>
  /** Tells that a price was another, and the words by which a catalogue names that one. */
  former: readonly string[]
  formerNames: readonly string[]
  /** By what a catalogue names an age. */
  ageNames: readonly string[]
  /** After a number: an age of someone. */
  ages: readonly string[]
  /** "this decade", and as many times ten years: "the last two decades". */
  decadesAgo: Readonly<Record<string, number>>
  /** Names of years by how many they lie back: "this year", "l'année dernière". */
  yearsAgo: Readonly<Record<string, number>>
  /** Ends a period that is not over: "1990 until now". */
  now: readonly string[]
  /** Single words that tell a day or month by themselves: "yesterday", "ago". */
  dayWords: readonly string[]
  /** Between a score and the best there is: "7 out of 10". */
  outOf: readonly string[]
  /** Names and units of attributes that say how good an item is held to be. */
  ratings: readonly string[]
  /** That a thing can be had, and that it cannot. */
  inStock: readonly string[]
  soldOut: readonly string[]
  /** Words for people of a sort, and for those whom someone has: "ladies", "my wife". */
  people: Readonly<Record<People, readonly string[]>>
  kin: Readonly<Record<People | 'anyone', readonly string[]>>
  /** Words for what comes from a region, by its ISO 3166 code. */
  demonyms: Readonly<Record<string, readonly string[]>>
  /** A word may be joined to a value, "Horrorfilme", and those of a number to one: "zweiundzwanzig". */
  compounds?: boolean
  /**
   * What inflection puts after a value, the longest first, and what it takes away: the "n" of "Komödien", the "as" of
   * "rojas", and of "Drama" and "Dramen" both.
   */
  endings?: readonly string[]
  /** What makes a quality of a thing, and may take an "e" away: the "y" of "gory". */
  qualities?: readonly string[]
  /** What compares a quality, and may change its last letter: the "est" of "easiest". */
  degrees?: readonly string[]
  /** Words for what comes from any of several regions, by their ISO 3166 codes: "scandinavian". */
  regions?: Readonly<Record<string, readonly string[]>>
  /** Scopes whose words may also stand last, after what they mean: "Horror lieber nicht". */
  closings?: readonly ScopeName[]
}

export type People = 'women' | 'men' | 'girls' | 'boys' | 'children'

export type ScopeName =
  | 'want'
  | 'only'
  | 'more'
  | 'like'
  | 'without'
  | 'less'
  /** Less of what comes right after it, and of nothing else: "not so" dark comedies. */
  | 'hardly'
  | 'except'
  | 'allow'
  | 'forget'
  | 'instead'
  | 'clear'
  | 'isnt'
  | 'out'
  | 'must'
  | 'any'
  | 'insteadOf'

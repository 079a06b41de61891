import type { Operator } from '../../preferences/index.ts'
import type { Act } from '../reading.ts'

/** What a number or a comparison is about: how "shorter" and "two hours" find their attribute. */
export type Measure = 'duration' | 'money' | 'time'

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

/** The function words of a language, as data: the reader's code knows none of them. */
export interface Grammar {
  language: string
  /** Phrases that are a whole command. */
  acts: Readonly<Partial<Record<Act, readonly string[]>>>
  /** What opens a scope: the values after it are meant so. */
  scopes: Readonly<Record<ScopeName, readonly string[]>>
  /** How much: before or after "more" and "less". */
  little: readonly string[]
  much: readonly string[]
  /** Turns a must into a wish: "ideally", "if possible". */
  weak: readonly string[]
  and: readonly string[]
  or: readonly string[]
  /** Ends a scope: "but". */
  contrast: readonly string[]
  /** Introduces free text: "about", "set in". */
  topic: readonly string[]
  comparisons: readonly Comparison[]
  /** Comparisons that follow what they compare: "two hours or less", "PG-13 at most". */
  comparisonsAfter: readonly Comparison[]
  /** Joins the ends of a range: "between 90 and 110". */
  between: readonly string[]
  to: readonly string[]
  sorts: readonly Direction[]
  comparatives: readonly Direction[]
  /** Points at what is shown: "the second one", "these". */
  references: readonly string[]
  /** Words that carry no preference. */
  fillers: readonly string[]
  numbers: Readonly<Record<string, number>>
  half: readonly string[]
  /** Words for a decade by its first year within the century: "nineties". */
  decades: Readonly<Record<string, number>>
  partsOfDecade: Readonly<Record<string, readonly [from: number, to: number]>>
  /** "last five years": the years up to now. */
  recent: readonly string[]
  /** Minutes in a unit of duration. */
  durations: Readonly<Record<string, number>>
  /** ISO 4217 codes by word or sign. */
  currencies: Readonly<Record<string, string>>
  years: readonly string[]
}

export type ScopeName =
  | 'want'
  | 'only'
  | 'more'
  | 'like'
  | 'without'
  | 'less'
  | 'except'
  | 'allow'
  | 'forget'
  | 'instead'

// What the API answers, as far as the page shows it. The contract itself is at /openapi.json.

export type Scalar = string | number | boolean

/** What a directive is about: a comparison on an attribute, a text, or likeness to an item. */
export interface Condition {
  attribute?: string
  operator?: string
  value?: Scalar | Scalar[]
  text?: string
  like?: string
}

export interface Directive extends Condition {
  id: string
  polarity: 'want' | 'avoid'
  strength: 'must' | 'prefer'
  except?: Condition[]
  quote: string
  /** ISO 8601; null: for good. */
  expiresAt: string | null
  /** Not in force until then. */
  restsUntil?: string
}

/** What may be changed of a directive. */
export type DirectiveEdit = Partial<Omit<Directive, 'id' | 'except' | 'quote' | 'like'>>

export interface Sort {
  attribute: string
  direction: 'asc' | 'desc'
  apart?: { attribute: string; most: number }
}

/** What a feed obeys, and what rests. */
export interface Obeyed {
  directives: Directive[]
  resting?: Directive[]
  sort?: Sort
}

export interface Reason {
  kind: string
  attribute?: string
  value?: Scalar
  text?: string
  /** Of the score, between 0 and 1. */
  share: number
}

export interface Item {
  id: string
  title: string
  attributes: Record<string, Scalar | string[]>
  reasons: Reason[]
  /** Missing while it is being written. */
  explanation?: string
  /** What the user has said for it. */
  approved?: ('like' | 'save')[]
}

export interface Page {
  items: Item[]
  cursor: string | null
}

export interface NotUnderstood {
  quote: string
  why: string
}

export interface Shortfall {
  matching: number
  wanted: number
  without: { directive: string; matching: number }[]
}

/** A turn, and the page it led to. */
export interface Turn extends Obeyed {
  turn: { id: string; act: string; text: string | null }
  understood: Directive[]
  notUnderstood: NotUnderstood[]
  page: Page
  relaxations: { directive: string; why: string }[]
  shortfall: Shortfall | null
  degraded: boolean
}

/** A turn as the history lists it. */
export interface PastTurn {
  id: string
  number: number
  act: string
  text: string | null
  changed: boolean
  undone: boolean
  degraded: boolean
  added: Directive[]
  ended: Directive[]
  /** The order that it asked for; null: the one before was ended. */
  sort?: Sort | null
  answer: { shortfall?: Shortfall | null }
  createdAt: string
}

export interface Interest {
  id: string
  name: string
  stage: string
  /** Above 0; comparable with those of the same user. */
  strength: number
  reason: string
  /** The keys of the events behind it. */
  evidence: string[]
}

export interface Tag {
  id: string
  tag: string
  interestId: string
  modifierId: string | null
  reason: string
}

export interface Attribute {
  name: string
  kind: 'category' | 'tags' | 'number' | 'date' | 'flag' | 'text'
  title?: string
  unit?: string
}

import type { Attribute, Turn } from '../shared/contract.ts'

// What the API answers an admin, as far as the page shows it. The contract itself is at /openapi.json.

export interface RecentTurn {
  id: string
  userId: string
  feed: string
  number: number
  /** ISO 8601 */
  at: string
  act: string
  text: string | null
  keepsContents: boolean
  changed: boolean
  undone: boolean
  degraded: boolean
  durationMs: number | null
}

export interface Span {
  id: string
  parentId: string | null
  name: string
  kind: string
  startedAt: string
  durationMs: number
  attributes: Record<string, unknown>
  input?: unknown
  output?: unknown
}

export interface Trace {
  spans: Span[]
}

export interface Step {
  name: string
  kind: string
  spans: number
  failed: number
  medianMs: number
  p95Ms: number
}

export interface Figures {
  since: string
  most: number
  turns: {
    turns: number
    degraded: number
    unchanged: number
    undone: number
    acts: { act: string; turns: number }[]
  }
  steps: Step[]
  obedience: {
    most: number
    checked: number
    obeying: number
    items: number
    changed: number
  }
  process: {
    since: string
    turns: Record<string, number>
    pagesChecked: number
    violations: number
    caught: number
  }
}

type State = 'waiting' | 'running' | 'failed' | 'done'

export interface Work {
  name: string
  queue: Record<State, number> | null
  due: number | null
  lastAt: string | null
  nextAt: string | null
}

export interface Job {
  id: string
  name: string
  userId: string
  state: State
  tries: number
  at: string
  error: string | null
}

export interface Standing {
  works: Work[]
  jobs: Job[]
}

export interface Values {
  total: number
  values: { value: string; count: number }[]
}

export interface AttributeOverview extends Values {
  attribute: Attribute
  range: { least: number | string; middle: number | string; most: number | string } | null
}

export interface Overview {
  version: number
  items: number
  embedder: { name: string; dimension: number }
  awaitingVectors: number
  attributes: AttributeOverview[]
}

export interface Rehearsal extends Turn {
  plan: { tools: string[]; depth: number; weights: Record<string, number>; because: string[] }
  spans: Span[]
}

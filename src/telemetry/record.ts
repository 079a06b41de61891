import { AsyncLocalStorage } from 'node:async_hooks'

/** OpenInference's kinds of span, as far as there are such here. */
export const spanKinds = [
  'CHAIN',
  'AGENT',
  'TOOL',
  'RETRIEVER',
  'RERANKER',
  'LLM',
  'EMBEDDING',
] as const
export type SpanKind = (typeof spanKinds)[number]

/** Figures and words of the program, never of a user. */
export type Figures = Record<string, number | string | boolean>

/** One piece of work that was done: which, when, how long, and in figures what came out. */
export interface RecordedSpan {
  id: string
  /** The span of this record that it is a part of. */
  parentId: string | null
  name: string
  kind: SpanKind
  startedAt: string
  durationMs: number
  attributes: Figures
}

/** What came into a span and what it led to: it may hold words of a user. */
export interface SpanContent {
  input?: unknown
  output?: unknown
}

/** What spans are put into, in the order in which they begin. */
export interface Recording {
  spans: RecordedSpan[]
  /** The spans' contents by their ids; absent where they are not kept. */
  contents?: Map<string, SpanContent> | undefined
  now: () => Date
  newId: () => string
}

const place = new AsyncLocalStorage<{ recording: Recording; parentId: string | null }>()

/** Records the spans of work, however deep it makes them. */
export const recordingInto = <T>(recording: Recording, work: () => T): T =>
  place.run({ recording, parentId: null }, work)

/** A span that is under way. */
export interface OpenSpan {
  end(attributes: Figures, contents: () => SpanContent): void
}

/** Runs work as a span of what is being recorded; without a recording it only runs the work. */
export const recorded = <T>(
  { name, kind, attributes }: Pick<RecordedSpan, 'name' | 'kind' | 'attributes'>,
  work: (span: OpenSpan | undefined) => Promise<T>,
): Promise<T> => {
  const at = place.getStore()
  if (!at) return work(undefined)
  const { recording, parentId } = at
  const began = performance.now()
  const span: RecordedSpan = {
    id: recording.newId(),
    parentId,
    name,
    kind,
    startedAt: recording.now().toISOString(),
    durationMs: 0,
    attributes,
  }
  recording.spans.push(span)
  return place.run({ recording, parentId: span.id }, () =>
    work({
      end(figures, contents) {
        span.durationMs = Math.round((performance.now() - began) * 1_000) / 1_000
        span.attributes = { ...attributes, ...figures }
        recording.contents?.set(span.id, contents())
      },
    }),
  )
}

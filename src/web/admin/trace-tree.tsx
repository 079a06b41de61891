import type { Span } from './contract.ts'
import { msWords } from './say.ts'

/** A trace as a nested list: each span under what made it, with when it ran within the whole as a bar. */
export const TraceTree = ({ spans }: { spans: Span[] }) => {
  const ids = new Set(spans.map(({ id }) => id))
  const roots = spans.filter(({ parentId }) => parentId === null || !ids.has(parentId))
  const begin = Math.min(...spans.map(({ startedAt }) => Date.parse(startedAt)))
  const ends = spans.map(({ startedAt, durationMs }) => Date.parse(startedAt) - begin + durationMs)
  const whole = Math.max(1, ...ends)
  if (spans.length === 0) return <p class="empty">No step of it is kept any more.</p>
  return (
    <ul class="tree" aria-label="Trace">
      {roots.map((span) => (
        <Branch key={span.id} span={span} spans={spans} begin={begin} whole={whole} />
      ))}
    </ul>
  )
}

interface Props {
  span: Span
  spans: Span[]
  /** When the trace began, and how long it took: milliseconds. */
  begin: number
  whole: number
}

const Branch = ({ span, spans, begin, whole }: Props) => {
  const { id, name, kind, startedAt, durationMs, attributes } = span
  const parts = spans.filter(({ parentId }) => parentId === id)
  const left = ((Date.parse(startedAt) - begin) / whole) * 100
  const width = Math.min(100 - left, (durationMs / whole) * 100)
  const hasFailed = 'error.type' in attributes
  const figures = Object.entries(attributes).filter(([, value]) => value !== 0 && value !== false)
  return (
    <li>
      <div class={hasFailed ? 'span failed' : 'span'}>
        <strong>{name}</strong>
        <span class="kind">{kind}</span>
        <span class="ms">{msWords(durationMs)}</span>
        <span class="when" aria-hidden="true">
          <span style={{ marginInlineStart: `${left}%`, width: `${width}%` }} />
        </span>
        {figures.length > 0 && (
          <p class="small">{figures.map(([figure, value]) => `${figure} ${value}`).join(' · ')}</p>
        )}
        <Contents span={span} />
      </div>
      {parts.length > 0 && (
        <ul>
          {parts.map((part) => (
            <Branch key={part.id} span={part} spans={spans} begin={begin} whole={whole} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** What came in and out, where the trace keeps it. */
const Contents = ({ span: { name, input, output } }: Pick<Props, 'span'>) => {
  if (input === undefined && output === undefined) return null
  return (
    <details class="small">
      <summary>
        In and out<span class="hidden"> of {name}</span>
      </summary>
      <Content words="What came in" content={input} />
      <Content words="What came out" content={output} />
    </details>
  )
}

const Content = ({ words, content }: { words: string; content: unknown }) =>
  content === undefined ? null : (
    <figure>
      <figcaption>{words}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre tabIndex={0}>{JSON.stringify(content, null, 2)}</pre>
    </figure>
  )

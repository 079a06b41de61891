import type { Span } from './span.ts'

/** A span with those under it, in the order in which they began. */
export interface Branch {
  span: Span
  parts: Branch[]
}

/** Spans as trees: one of each span whose parent is not among them. */
export const treesOf = (spans: readonly Span[]): Branch[] => {
  const branches = new Map(spans.map((span) => [span.id, { span, parts: [] as Branch[] }]))
  const roots: Branch[] = []
  for (const branch of branches.values()) {
    const parent = branches.get(branch.span.parentId ?? '')
    ;(parent?.parts ?? roots).push(branch)
  }
  return roots
}

/** Spans from the first of their tree to this one. */
export const pathTo = (span: Span, byId: ReadonlyMap<string, Span>): Span[] => {
  const parent = byId.get(span.parentId ?? '')
  return parent ? [...pathTo(parent, byId), span] : [span]
}

/** A tree in lines for a terminal: name, kind, time and figures, but for those that are nothing. */
export const linesOf = (branches: readonly Branch[]): string[] => {
  const rows = branches.flatMap((branch) => rowsOf(branch, '', ''))
  const width = Math.max(0, ...rows.map(({ head }) => head.length))
  const kind = Math.max(0, ...rows.map(({ span }) => span.kind.length))
  return rows.map(({ head, span }) =>
    [
      head.padEnd(width),
      span.kind.padEnd(kind),
      `${span.durationMs.toFixed(1)} ms`.padStart(11),
      Object.entries(span.attributes)
        .filter(([, figure]) => figure !== 0 && figure !== false)
        .map(([name, figure]) => `${name}=${figure}`)
        .join(' '),
    ]
      .join('  ')
      .trimEnd(),
  )
}

const rowsOf = (
  { span, parts }: Branch,
  before: string,
  under: string,
): { head: string; span: Span }[] => [
  { head: `${before}${span.name}`, span },
  ...parts.flatMap((part, n) => {
    const isLast = n === parts.length - 1
    return rowsOf(part, `${under}${isLast ? '└ ' : '├ '}`, `${under}${isLast ? '  ' : '│ '}`)
  }),
]

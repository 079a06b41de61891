import { describe, expect, test } from 'vitest'
import { htmlOf } from './page.ts'

const report = {
  metrics: [
    {
      key: 'share <b>',
      score: 0.5,
      interval: { low: 0.4, high: 0.6 },
      count: 10,
      goal: { atLeast: 0.9 },
    },
    { key: 'other', score: 1, interval: { low: 0.9, high: 1 }, count: 10 },
  ],
  notes: ['"<script>alert(1)</script>" & more'],
  pictures: [
    {
      kind: 'curves' as const,
      title: 'Recall over latency',
      x: 'ms',
      y: 'recall',
      curves: [
        {
          name: 'ours',
          points: [
            { x: 1, y: 0.1 },
            { x: 3, y: 0.9 },
          ],
        },
      ],
    },
    {
      kind: 'matrix' as const,
      title: 'Acts',
      rows: ['refine'],
      columns: ['refine', 'undo'],
      counts: [[3, 1]],
    },
    { kind: 'bars' as const, title: 'By kind', bars: [{ label: 'genre', value: 0 }] },
  ],
}
const at = new Date('2026-06-01T12:00:00Z')

describe('the HTML report', () => {
  const html = htmlOf({ 'a suite': report }, { at })

  test('shows every figure, note and picture', () => {
    for (const words of ['a suite', 'MISS', 'Recall over latency', 'Acts', 'By kind', '0.500'])
      expect(html).toContain(words)
    expect(html.match(/<svg /g)).toHaveLength(3)
    expect(html).not.toMatch(/NaN|Infinity|undefined/)
  })

  test('holds text as text, never as markup', () => {
    expect(html).not.toMatch(/<b>|<script/)
    expect(html).toContain('share &lt;b&gt;')
  })

  test('asks nobody for anything', () => {
    expect(html).not.toMatch(/https?:|src=|@import|url\(/)
  })

  test('tells what changed beside the baseline', () => {
    const comparisons = [
      { suite: 'a suite', key: 'other', before: 1, now: 0.5, verdict: 'worse' as const },
    ]
    expect(htmlOf({ 'a suite': report }, { at, comparisons })).toContain('<td>worse</td>')
  })

  test('of nothing is a page all the same', () => {
    const nothing = {
      metrics: [],
      notes: [],
      pictures: [{ kind: 'curves' as const, title: '', x: '', y: '', curves: [] }],
    }
    expect(htmlOf({ empty: nothing }, { at })).toContain('empty')
  })
})

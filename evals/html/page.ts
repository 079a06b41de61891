import type { Comparison } from '../baseline.ts'
import type { Picture } from '../picture.ts'
import { rowOf } from '../report.ts'
import type { SuiteReport } from '../suite.ts'
import { bars } from './bars.ts'
import { curves } from './curves.ts'
import { matrix } from './matrix.ts'
import { style } from './style.ts'
import { escaped, told } from './svg.ts'

/** Reports as one HTML page that needs nothing else: no script, no font, no host. */
export const htmlOf = (
  reports: Readonly<Record<string, SuiteReport>>,
  { at, comparisons = [] }: { at: Date; comparisons?: readonly Comparison[] },
): string => {
  const names = Object.keys(reports)
  const links = names.map((name) => `<a href="#${escaped(name)}">${escaped(name)}</a>`).join(' ')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tiller: evals</title><style>${style}</style></head>
<body><header><h1>Evals</h1><p>${escaped(at.toISOString())}</p><nav>${links}</nav></header>
<main>${changed(comparisons)}${names.map((name) => section(name, reports[name]!)).join('\n')}</main></body></html>
`
}

const section = (name: string, { metrics, notes, pictures = [] }: SuiteReport): string => {
  const pictured = [...pictures, ...sharesOf(metrics)]
  return `<section id="${escaped(name)}"><h2>${escaped(name)}</h2>
${table(metrics.map(rowOf))}
${pictured.map((picture) => `<figure>${picture.kind === 'matrix' ? '' : `<figcaption>${escaped(picture.title)}</figcaption>`}${drawn(picture)}</figure>`).join('\n')}
${notes.length === 0 ? '' : `<details><summary>Notes</summary>${notes.map((note) => `<pre>${escaped(note)}</pre>`).join('')}</details>`}
</section>`
}

const drawn = (picture: Picture): string => {
  switch (picture.kind) {
    case 'bars':
      return bars(picture)
    case 'curves':
      return curves(picture)
    case 'matrix':
      return matrix(picture)
  }
}

/** The shares of a report as bars: what is a share has an interval within 0 and 1. */
const sharesOf = (metrics: SuiteReport['metrics']): Picture[] => {
  const shares = metrics.filter(
    ({ score, interval }) => interval && interval.low >= 0 && interval.high <= 1 && score <= 1,
  )
  if (shares.length < 2) return []
  const barOf = ({ key, score, interval }: (typeof shares)[number]) => ({
    label: key,
    value: score,
    ...interval,
  })
  return [{ kind: 'bars', title: 'Shares, with 95 % intervals', bars: shares.map(barOf) }]
}

const changed = (comparisons: readonly Comparison[]): string =>
  comparisons.length === 0
    ? ''
    : `<section id="baseline"><h2>Beside the baseline</h2>${table(
        comparisons.map(({ suite, key, before, now, interval, verdict }) => ({
          suite,
          metric: key,
          before: told(before),
          now: told(now),
          'difference, 95 %': interval ? `${told(interval.low)} to ${told(interval.high)}` : '',
          '': verdict,
        })),
      )}</section>`

const table = (rows: readonly Record<string, string | number>[]): string => {
  const columns = Object.keys(rows[0] ?? {})
  const head = columns.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')
  const line = (row: Record<string, string | number>) => {
    const verdict = String(row[''] ?? '')
    return `<tr class="${escaped(verdict.toLowerCase())}">${columns.map((name) => `<td>${escaped(String(row[name]))}</td>`).join('')}</tr>`
  }
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.map(line).join('')}</tbody></table>`
}

import type { Picture } from '../picture.ts'
import { escaped } from './svg.ts'

type Matrix = Extract<Picture, { kind: 'matrix' }>

/** Counts as a table, the darker the more of its row. */
export const matrix = ({ title, rows, columns, counts }: Matrix): string => {
  const cell = (count: number, total: number) =>
    `<td style="--share:${total === 0 ? 0 : (count / total).toFixed(3)}">${count === 0 ? '' : count}</td>`
  const lines = rows.map((name, n) => {
    const own = counts[n] ?? []
    const total = own.reduce((sum, count) => sum + count, 0)
    return `<tr><th scope="row">${escaped(name)}</th>${own.map((count) => cell(count, total)).join('')}</tr>`
  })
  const head = columns.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')
  return `<table class="matrix"><caption>${escaped(title)}</caption><tr><td></td>${head}</tr>${lines.join('')}</table>`
}

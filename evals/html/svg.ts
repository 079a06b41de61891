/** Text as HTML and SVG show it, never as markup. */
export const escaped = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!,
  )

/** A number of the page with no more digits than the eye sees. */
export const short = (value: number): string => String(Number(value.toFixed(2)))

/** A figure as it is told: three digits that mean something. */
export const told = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 3)

/** A drawing of so many units, as wide as the page has room for. */
export const drawing = (width: number, height: number, title: string, marks: string[]): string =>
  `<svg viewBox="0 0 ${short(width)} ${short(height)}" role="img" aria-label="${escaped(title)}">${marks.join('')}</svg>`

export const text = (
  x: number,
  y: number,
  words: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string =>
  `<text x="${short(x)}" y="${short(y)}" text-anchor="${anchor}">${escaped(words)}</text>`

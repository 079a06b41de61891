/** How much the values rise for each step of x: the line with the least squared distances; 0 of fewer than two. */
export const slopeOf = (points: readonly (readonly [x: number, y: number])[]): number => {
  const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
  const middleX = mean(points.map(([x]) => x))
  const middleY = mean(points.map(([, y]) => y))
  const spread = points.reduce((sum, [x]) => sum + (x - middleX) ** 2, 0)
  const shared = points.reduce((sum, [x, y]) => sum + (x - middleX) * (y - middleY), 0)
  return spread > 0 ? shared / spread : 0
}

const bars = '▁▂▃▄▅▆▇█'

/** Values as a row of bars, from nothing to the largest. */
export const barsOf = (values: readonly number[]): string => {
  const most = Math.max(...values)
  return values
    .map((value) => bars[Math.min(bars.length - 1, Math.floor((value / most) * bars.length))])
    .join('')
}

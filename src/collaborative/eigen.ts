const enough = 1e-24
const mostSweeps = 40

/** The eigenvalues of a symmetric matrix, largest first, each with its vector of unit length. */
export interface Eigen {
  values: number[]
  vectors: number[][]
}

/** By Jacobi's rotations: slow for large matrices, and exact for those of a hundred rows or so. */
export const eigenOf = (symmetric: readonly (readonly number[])[]): Eigen => {
  const size = symmetric.length
  const a = symmetric.map((row) => Float64Array.from(row))
  // Row n becomes the n-th eigenvector.
  const v = a.map((_, n) => Float64Array.from({ length: size }, (_, m) => Number(n === m)))
  const whole = sumOfSquares(a, () => true)
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    if (sumOfSquares(a, (row, column) => row !== column) <= enough * whole) break
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        const off = a[p]![q]!
        if (off === 0) continue
        const slope = (a[q]![q]! - a[p]![p]!) / (2 * off)
        const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1))
        const cosine = 1 / Math.sqrt(tangent * tangent + 1)
        const sine = tangent * cosine
        for (const row of a) {
          const x = row[p]!
          const y = row[q]!
          row[p] = cosine * x - sine * y
          row[q] = sine * x + cosine * y
        }
        for (const rows of [a, v]) {
          const first = rows[p]!
          const second = rows[q]!
          for (let n = 0; n < size; n++) {
            const x = first[n]!
            const y = second[n]!
            first[n] = cosine * x - sine * y
            second[n] = sine * x + cosine * y
          }
        }
      }
  }
  const order = a.map((_, n) => n).sort((n, m) => a[m]![m]! - a[n]![n]!)
  return { values: order.map((n) => a[n]![n]!), vectors: order.map((n) => [...v[n]!]) }
}

const sumOfSquares = (
  rows: readonly Float64Array[],
  counts: (row: number, column: number) => boolean,
) =>
  rows.reduce(
    (sum, row, n) => row.reduce((sum, x, m) => (counts(n, m) ? sum + x * x : sum), sum),
    0,
  )

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eigenOf } from './eigen.ts'

const symmetric = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc
    .array(
      fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: size, maxLength: size }),
      {
        minLength: size,
        maxLength: size,
      },
    )
    .map((rows) => rows.map((row, n) => row.map((_, m) => rows[Math.min(n, m)]![Math.max(n, m)]!))),
)
const product = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, x, n) => sum + x * b[n]!, 0)

test('a matrix only stretches its eigenvectors, which are of unit length and at right angles, largest first', () => {
  fc.assert(
    fc.property(symmetric, (matrix) => {
      const { values, vectors } = eigenOf(matrix)
      expect(values).toEqual(values.toSorted((a, b) => b - a))
      for (const [n, vector] of vectors.entries()) {
        for (const [m, row] of matrix.entries())
          expect(product(row, vector)).toBeCloseTo(values[n]! * vector[m]!, 6)
        for (const [m, other] of vectors.entries())
          expect(product(vector, other)).toBeCloseTo(Number(n === m), 6)
      }
    }),
  )
})

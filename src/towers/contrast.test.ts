import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast, throughUnit, unitOf } from './contrast.ts'

const dimension = 3
const hundredths = fc.integer({ min: -200, max: 200 }).map((n) => (n + (n < 0 ? -5 : 5)) / 100)
const vectors = fc
  .array(hundredths, { minLength: 12, maxLength: 12 })
  .map((values) => Float32Array.from(values))
const never = () => false
const options = { dimension, temperature: 0.5, weight: 1, isRight: never }

const lossOf = (sought: Float32Array, found: Float32Array) =>
  contrast(unitOf(sought, dimension).vectors, unitOf(found, dimension).vectors, options).loss

describe('the contrastive loss', () => {
  test('falls along its slopes, by as much as they say', () => {
    fc.assert(
      fc.property(vectors, vectors, fc.nat(11), (sought, found, at) => {
        const [units, others] = [unitOf(sought, dimension), unitOf(found, dimension)]
        const slopes = throughUnit(units, contrast(units.vectors, others.vectors, options).sought)
        const step = 1e-2
        const moved = (by: number) => sought.map((value, n) => (n === at ? value + by : value))
        const measured = (lossOf(moved(step), found) - lossOf(moved(-step), found)) / (2 * step)
        expect(Math.abs(slopes[at]! - measured)).toBeLessThan(0.02 + 0.05 * Math.abs(measured))
      }),
      { numRuns: 200 },
    )
  })

  test('is none where each is nearest to its own, and grows where another is nearer', () => {
    const apart = Float32Array.from([1, 0, 0, 0, 1, 0])
    const sharp = { ...options, temperature: 0.01 }
    expect(contrast(apart, apart, sharp).loss).toBeCloseTo(0, 5)
    const swapped = Float32Array.from([0, 1, 0, 1, 0, 0])
    expect(contrast(apart, swapped, sharp).loss).toBeGreaterThan(50)
  })

  test('pushes nothing away that is right as well', () => {
    const alike = Float32Array.from([1, 0, 0, 1, 0, 0])
    const { sought, loss } = contrast(alike, alike, { ...options, isRight: () => true })
    expect(loss).toBeCloseTo(0)
    expect([...sought].every((slope) => Math.abs(slope) < 1e-6)).toBe(true)
  })
})

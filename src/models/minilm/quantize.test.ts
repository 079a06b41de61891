import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantizeWeights } from './quantize.ts'

test('every weight comes back within half a step of its own output, in transposed order', () => {
  const size = fc.integer({ min: 1, max: 8 })
  const sized = fc.tuple(size, size).chain(([outputs, inputs]) =>
    fc.record({
      shape: fc.constant([outputs, inputs] as const),
      data: fc
        .array(fc.integer({ min: -(2 ** 15), max: 2 ** 15 }), {
          minLength: outputs * inputs,
          maxLength: outputs * inputs,
        })
        .map((numbers) => Float32Array.from(numbers, (number) => number / 2 ** 12)),
    }),
  )
  fc.assert(
    fc.property(sized, ({ shape, data }) => {
      const { values, scales } = quantizeWeights({ shape, data })
      const [outputs, inputs] = shape
      data.forEach((weight, index) => {
        const [output, input] = [Math.floor(index / inputs), index % inputs]
        const scale = scales[output]!
        const restored = values[input * outputs + output]! * scale
        expect(Math.abs(restored - weight)).toBeLessThanOrEqual(scale * 0.501)
      })
    }),
  )
})

import { expect, test } from 'vitest'
import { picturesOf } from './pictures.ts'

test('every command is in the matrix once, in the row of its act and the column that it was taken for', () => {
  const [acts, exact] = picturesOf([
    { act: { expected: 'undo', predicted: 'undo' }, catalogue: 'films', exact: true },
    { act: { expected: 'undo', predicted: 'refine' }, catalogue: 'films', exact: false },
    { act: { expected: 'refine', predicted: 'refine' }, catalogue: 'books', exact: true },
  ])
  expect(acts).toMatchObject({
    rows: ['refine', 'undo'],
    counts: [
      [1, 0],
      [1, 1],
    ],
  })
  expect(exact).toMatchObject({
    bars: [
      { label: 'films', value: 0.5 },
      { label: 'books', value: 1 },
    ],
  })
})

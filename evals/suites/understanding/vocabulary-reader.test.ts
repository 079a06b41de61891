import { expect, test } from 'vitest'
import { viewOf } from '../../catalogues/index.ts'
import { boots } from './testing.ts'
import { vocabularyReader } from './vocabulary-reader.ts'

const read = vocabularyReader(viewOf(boots))
const values = async (command: string) =>
  (await read(command)).operations.map((operation) =>
    operation.op === 'add' && 'attribute' in operation.condition
      ? `${operation.condition.attribute} ${operation.condition.operator} ${operation.condition.value}`
      : operation.op,
  )

test.each([
  ['no RED tennis shoes', ['colour eq Red', 'use contains Tennis']],
  ['hiking trails, please', ['use contains Hiking Trails']],
  ['for rambling', ['use contains Hiking']],
  ['under 80 dollars', []],
])('the baseline takes every value named as a must: %s', async (command, expected) => {
  expect(await values(command)).toEqual(expected)
})

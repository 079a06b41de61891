import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Attribute } from '../../../src/catalog/index.ts'
import { catalogueOf, viewOf } from '../../catalogues/index.ts'
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

test('the baseline quotes the words themselves, from left to right, whatever is typed', async () => {
  const words = fc.constantFrom(
    'red',
    'HIKING',
    'trails',
    'no',
    'Tênnis',
    'tennis',
    '!',
    '恐怖',
    '',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(words), fc.string(), async (list, more) => {
      const command = [...list, more].join(' ')
      const { act, operations, notUnderstood } = await read(command)
      expect([act, notUnderstood]).toEqual(['refine', []])
      let from = 0
      for (const { quote } of operations) {
        expect(command.indexOf(quote, from)).toBeGreaterThanOrEqual(from)
        from = command.indexOf(quote, from) + quote.length
      }
    }),
  )
})

test('a value of several attributes is the commonest’s, and one of two letters is only a word', async () => {
  const attributes: Attribute[] = [
    { name: 'shade', kind: 'category' },
    { name: 'maker', kind: 'tags' },
  ]
  const items = [
    { shade: 'Amber', maker: ['no'] },
    { shade: 'Teal', maker: ['Amber'] },
    { shade: 'Teal', maker: ['Amber'] },
  ].map((given, i) => ({ id: `${i}`, title: `${i}`, attributes: given }))
  const { operations } = await vocabularyReader(viewOf(catalogueOf(attributes, items)))('no amber')
  expect(operations).toEqual([
    expect.objectContaining({
      condition: { attribute: 'maker', operator: 'contains', value: 'Amber' },
    }),
  ])
})

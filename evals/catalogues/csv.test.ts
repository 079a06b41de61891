import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRecords, csvRows } from './csv.ts'

const write = (rows: string[][], end: string) =>
  rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(',') + end).join('')

test('what is written quoted is read back, whatever is in it and however lines end', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }))
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n', '\r'), (given, end) => {
      expect(csvRows(write(given, end))).toEqual(given)
    }),
  )
})

test.each<[string, string[][]]>([
  [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,\n,b\n',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['a,', [['a', '']]],
  [
    '"one, two","say ""hi""\nthere"\r\nx,y\r\n',
    [
      ['one, two', 'say "hi"\nthere'],
      ['x', 'y'],
    ],
  ],
  ['', []],
])('%j', (text, rows) => expect(csvRows(text)).toEqual(rows))

test.each(['"open', 'a"b,c', '"a"b,c'])('%j is refused with its place', (text) => {
  expect(() => csvRows(text)).toThrow(/quote after character \d/)
})

test('records are named by the first row, and a short row has empty fields', () => {
  expect(csvRecords('id,name\n1,one\n2\n')).toEqual([
    { id: '1', name: 'one' },
    { id: '2', name: '' },
  ])
})

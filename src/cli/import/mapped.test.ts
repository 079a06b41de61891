import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UsageError } from '../usage.ts'
import { mappedCsv } from './mapped.ts'
import { openFolder, tried } from './testing.ts'

let folder: Awaited<ReturnType<typeof openFolder>>
beforeAll(async () => {
  folder = await openFolder()
})
afterAll(() => folder.close())

const mapping = {
  missing: ['N/A'],
  id: 'code',
  title: 'name',
  text: 'about',
  popularity: 'sold',
  attributes: [
    { name: 'price', kind: 'number', unit: 'USD', title: 'Price', column: 'cost' },
    { name: 'kinds', kind: 'tags', column: 'kind', separator: '|' },
    { name: 'organic', kind: 'flag', column: 'organic' },
  ],
}

/** What becomes of a file under a mapping. */
const importing = async (csv: string | Uint8Array, changes: object = {}) => {
  const file = await folder.write('teas.csv', csv)
  return mappedCsv(file, await folder.write('mapping.json', { ...mapping, ...changes }))
}
const header = 'code,name,about,sold,cost,kind,organic,shelf\n'

test('a row is an item: columns by name, quoted fields whole, and what is not mapped left out', async () => {
  const source = await importing(
    `\uFEFF${header}a,Sencha,"Grassy, fresh,\nand ""green""","1,500",$12.50,green|leaf,yes,3\r\n\nb,Chai,,,N/A,,,\n`,
  )
  expect(source.attributes).toEqual([
    { name: 'price', kind: 'number', unit: 'USD', title: 'Price' },
    { name: 'kinds', kind: 'tags' },
    { name: 'organic', kind: 'flag' },
  ])
  expect(await tried(source)).toEqual({
    items: [
      {
        id: 'a',
        title: 'Sencha',
        text: 'Grassy, fresh,\nand "green"',
        popularity: 1500,
        attributes: { price: 12.5, kinds: ['green', 'leaf'], organic: true },
      },
      { id: 'b', title: 'Chai', text: '', popularity: 0, attributes: {} },
    ],
    told: [],
  })
})

test('a bad row is told by line, column and mend, and the others are items', async () => {
  const source = await importing(
    `${header}a,"Two\nlines",,1,cheap,,,\nb,Good,,1,5,,,\nc,Short\n,Nameless,,1,,,,\nd,,,1,,,,\nb,Again,,1,,,,\ne,Odd,,-1,,,,\nf,Odd,,1,,,maybe,\n`,
  )
  const { items, told } = await tried(source)
  expect(items.map(({ id }) => id)).toEqual(['b'])
  expect(told.map((line) => line.replace(/^.*teas/, 'teas'))).toEqual([
    'teas.csv:2 (a): column "cost": "cheap" is no number: write it as 1,200.50, or list what is written where there is none in "missing"',
    'teas.csv:5 (c): has 2 fields, and the first row names 8: put a field that holds "," in quotes',
    expect.stringMatching(/^teas.csv:6: column "code": /),
    'teas.csv:7 (d): column "name": is blank',
    'teas.csv:8 (b): column "code": line 4 has the same id: keep one',
    expect.stringMatching(/^teas.csv:9 \(e\): column "sold": .*>=0/),
    'teas.csv:10 (f): column "organic": "maybe" is neither yes nor no: list what means yes in "true" of the attribute',
  ])
})

test('fields may be apart by another sign', async () => {
  const source = await importing('code;name;about;sold;cost;kind;organic\na;One, two;;;3;;\n', {
    delimiter: ';',
  })
  expect((await tried(source)).items[0]).toMatchObject({ title: 'One, two' })
})

describe('a file that cannot be read is told once, with the mend', () => {
  test.each<[string, string | Uint8Array, string]>([
    [
      'a column is not there',
      'code,name\n',
      'no column "about", "sold", "cost", "kind", "organic"; there are "code", "name"',
    ],
    ['a column is there twice', header.replace('shelf', 'code'), 'two columns are named "code"'],
    ['a quote is open', `${header}a,"Sencha`, 'teas.csv:2: not CSV'],
    ['a quote is stray', `${header}a,b"c,,,,,,\n`, 'teas.csv:2: not CSV'],
    [
      'it is of another encoding',
      Buffer.from(`${header}a,Thé,,,,,,\n`, 'latin1'),
      'save it in UTF-8',
    ],
    ['it is empty', '', 'is empty'],
  ])('%s', async (_, csv, why) => {
    const failing = importing(csv).then(tried)
    await expect(failing).rejects.toThrow(UsageError)
    await expect(failing).rejects.toThrow(why)
  })
})

describe('a mapping that does not hold is told by place', () => {
  test.each<[object, string]>([
    [{ titel: 'name' }, 'titel'],
    [{ id: undefined }, '→ at id'],
    [{ attributes: [{ name: 'a', kind: 'tags', column: 'b' }] }, '→ at attributes[0].separator'],
    [
      { attributes: [{ name: 'a', kind: 'date', column: 'b', separator: ',' }] },
      '→ at attributes[0].separator',
    ],
    [{ attributes: [{ name: 'a', kind: 'flag', unit: 'USD', column: 'b' }] }, 'only a number'],
    [
      {
        attributes: [
          { name: 'a', kind: 'flag', column: 'b' },
          { name: 'a', kind: 'flag', column: 'c' },
        ],
      },
      'used twice',
    ],
  ])('%j', async (changes, why) => {
    const failing = importing(header, changes)
    await expect(failing).rejects.toThrow(UsageError)
    await expect(failing).rejects.toThrow(why)
  })
})

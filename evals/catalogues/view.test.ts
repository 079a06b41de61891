import { expect, test } from 'vitest'
import { films, shoes } from '../../graphs/feed/testing.ts'
import { catalogueReader, storeItems, storeSchema } from '../../src/catalog/index.ts'
import { openTemporaryDatabase } from '../../src/database/index.ts'
import { recipes } from '../suites/obedience/recipes.ts'
import { type Catalogue, catalogueOf, viewOf } from './index.ts'

const stored = async ({ attributes, items }: Catalogue) => {
  const database = await openTemporaryDatabase()
  try {
    await storeSchema(database.pool, attributes)
    await storeItems(database.pool, items)
    return await catalogueReader(database.pool)()
  } finally {
    await database.close()
  }
}
const entries = (view: Awaited<ReturnType<typeof stored>>) => ({
  attributes: view.attributes,
  schema: [...view.schema],
  vocabulary: new Set(view.vocabulary.map((entry) => JSON.stringify(Object.entries(entry).sort()))),
  ranges: new Map(view.ranges),
})

test.each<[name: string, catalogue: Catalogue]>([
  ['films', films],
  ['shoes', shoes],
  ['recipes', recipes],
])('the view of %s in memory is the one that the database gives', async (_, catalogue) => {
  const { attributes, items } = catalogueOf(catalogue.attributes, catalogue.items)
  expect(entries(viewOf({ attributes, items }))).toEqual(
    entries(await stored({ attributes, items })),
  )
})

test('a value counts once for every item that has it, by its own attribute and spelling', () => {
  const one = { title: 'x', attributes: { use: ['Hill', 'hill'], colour: 'Hill' } }
  const { vocabulary } = viewOf(
    catalogueOf(
      [
        { name: 'use', kind: 'tags' },
        { name: 'colour', kind: 'category' },
        { name: 'note', kind: 'text' },
      ],
      ['1', '2'].map((id) => ({ id, ...one })),
    ),
  )
  expect(vocabulary).toEqual([
    { attribute: 'colour', value: 'Hill', count: 2 },
    { attribute: 'use', value: 'Hill', count: 2 },
    { attribute: 'use', value: 'hill', count: 2 },
  ])
})

test('a catalogue of nothing has its attributes, and no value or range', () => {
  const { schema, vocabulary, ranges } = viewOf(catalogueOf(shoes.attributes, []))
  expect([...schema.keys()]).toEqual(shoes.attributes.map(({ name }) => name))
  expect([vocabulary, [...ranges]]).toEqual([[], []])
})

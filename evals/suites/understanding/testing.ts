import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fold, schemaOf } from '../../../src/catalog/index.ts'
import type { Reading } from '../../../src/language/index.ts'
import type { Operation } from '../../../src/preferences/index.ts'
import { type Catalogue, type CatalogueName, catalogueOf } from '../../catalogues/index.ts'
import type { Claim } from './claim.ts'
import { goldCommands, goldSessions, strangersCommands } from './gold.ts'
import type { Ground } from './score.ts'

/** Two boots and a schema to score against. */
export const boots: Catalogue = catalogueOf(
  [
    { name: 'use', kind: 'tags', synonyms: { Hiking: ['rambling'] } },
    { name: 'colour', kind: 'category' },
    { name: 'price', kind: 'number', unit: 'USD' },
  ],
  [
    {
      id: '1',
      title: 'Hill Boot',
      text: 'Wellies for a walk at the seaside.',
      attributes: { use: ['Hiking', 'Hiking Trails'], colour: 'Red', price: 90 },
    },
    { id: '2', title: 'Court Shoe', attributes: { use: ['Tennis'], colour: 'White', price: 60 } },
  ],
)

/** An addition in a line: `wants('use', 'contains', 'Hiking')`. */
export const wants = (
  attribute: string,
  operator: 'contains' | 'eq' | '<',
  value: string | number,
  rest: { polarity?: 'want' | 'avoid'; strength?: 'must' | 'prefer' } = {},
): Operation => ({
  op: 'add',
  polarity: 'want',
  strength: 'must',
  condition: { attribute, operator, value },
  weight: 1,
  exclusive: false,
  expiresAt: null,
  quote: String(value),
  ...rest,
})

/** A ground whose parser reads each command as it is told to. */
export const groundReading = (readings: Record<string, Partial<Reading>>): Ground => ({
  name: 'adidas',
  schema: schemaOf(boots.attributes),
  titled: new Map(boots.items.map((item) => [fold(item.title), item])),
  titles: new Map(boots.items.map(({ id, title }) => [id, title])),
  read: async (command) => ({
    act: 'refine',
    operations: [],
    notUnderstood: [],
    ...readings[command],
  }),
})

/** The lines of a CSV file: rows with a name for each field, and nothing in the fields that they lack. */
const csv = (columns: string[], rows: Record<string, string>[]) => [
  columns.join(','),
  ...rows.map((row) => columns.map((name) => `"${row[name] ?? ''}"`).join(',')),
]

/**
 * Writes a folder of data in the form of the real one: three catalogues of nothing but the titles that the gold speaks
 * of, so that hardly any of it can be read right. Films may be given as their rows.
 */
export const writeBareData = async (dir: string, films: object[] = []): Promise<void> => {
  const write = async (path: string, lines: string[]) => {
    await mkdir(join(dir, dirname(path)), { recursive: true })
    await writeFile(join(dir, path), lines.join('\n'))
  }
  const titlesOf = async (name: CatalogueName) => {
    const gold = [
      ...(await goldCommands(name)),
      ...(await goldSessions(name)),
      ...(await strangersCommands(name)),
    ]
    return [...new Set(gold.flatMap(({ inputs }) => inputs.shown))]
  }
  const bare = (await titlesOf('films')).map((title, i) => ({ id: `bare-${i}`, title }))
  const lines = [...films, ...bare].map((film) => JSON.stringify(film))
  await write('films/catalogue.jsonl', lines)
  const shoes = (await titlesOf('adidas')).map((name, i) => ({ name, sku: `bare-${i}` }))
  const shoeColumns = [
    'name,sku,selling_price,original_price,color,category,breadcrumbs,availability,description',
    'average_rating,reviews_count',
  ].flatMap((part) => part.split(','))
  await write('adidas/adidas_usa.csv', csv(shoeColumns, shoes))
  const games = (await titlesOf('steam')).map((name, i) => ({
    name,
    appid: `bare-${i}`,
    release_date: '2001-01-01',
  }))
  const gameColumns = [
    'appid,name,release_date,developer,publisher,platforms,required_age,categories,genres',
    'steamspy_tags,positive_ratings,negative_ratings,median_playtime,price',
  ].flatMap((part) => part.split(','))
  await write('steam/steam.csv', csv(gameColumns, games))
}

/** What "hiking" claims of boots. */
export const hiking: Claim = {
  polarity: 'want',
  strength: 'must',
  attribute: 'use',
  operator: 'contains',
  value: 'Hiking',
  horizon: 'ever',
}

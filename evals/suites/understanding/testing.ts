import { fold, schemaOf } from '../../../src/catalog/index.ts'
import type { Reading } from '../../../src/language/index.ts'
import type { Operation } from '../../../src/preferences/index.ts'
import { type Catalogue, catalogueOf } from '../../catalogues/index.ts'
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

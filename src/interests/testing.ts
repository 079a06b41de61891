import type { KeyedEvent } from '../behavior/index.ts'
import { type Attribute, type Item, schemaOf, type VocabularyEntry } from '../catalog/index.ts'
import type { Mine } from './finding.ts'

/** The instant from which tests look back. */
export const now = new Date('2026-06-15T12:00:00.000Z')

/** An instant so many days before {@link now}. */
export const daysAgo = (days: number): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString()

const at = <T>(list: readonly T[], i: number): T => list[i % list.length]!

export const attributes: Attribute[] = [
  { name: 'kind', kind: 'category', title: 'Kind' },
  { name: 'notes', kind: 'tags', title: 'Note' },
  { name: 'form', kind: 'category', title: 'Form' },
  { name: 'maker', kind: 'category', title: 'Maker' },
  { name: 'price', kind: 'number', unit: 'EUR' },
]
export const schema = schemaOf(attributes)

/** 60 teas. A fifth is of each kind, a sixth has each note, nearly all are loose, and each has a maker of its own. */
export const teas: Item[] = Array.from({ length: 60 }, (_, i) => ({
  id: `tea-${i}`,
  title: `Tea ${i}`,
  text: '',
  popularity: i,
  attributes: {
    kind: at(['Green', 'Black', 'Oolong', 'White', 'Herbal'], i),
    notes: [at(['smoky', 'floral', 'sweet', 'malty', 'nutty', 'fresh'], i)],
    form: i % 12 === 11 ? 'Bags' : 'Loose leaf',
    maker: `Maker ${i}`,
    price: 4 + (i % 9),
  },
}))
export const items = new Map(teas.map((tea) => [tea.id, tea]))

/** The vocabulary of the teas, counted here so that the tests do not lean on what they test. */
export const vocabulary: VocabularyEntry[] = ['kind', 'notes', 'form', 'maker'].flatMap((name) => {
  const values = teas.map(({ attributes }) => [attributes[name]!].flat()[0] as string)
  return [...new Set(values)].map((value) => ({
    attribute: name,
    value,
    count: values.filter((one) => one === value).length,
  }))
})

/** A behaviour on a tea, so many days ago, with a key made of both. */
export const did = (type: KeyedEvent['type'], tea: number, days: number): KeyedEvent => ({
  key: `${type}-${tea}-${days}`,
  type,
  itemId: `tea-${tea}`,
  at: daysAgo(days),
})

/** Likes of teas, a day apart, the last so many days ago. */
export const likes = (numbers: readonly number[], last = 1): KeyedEvent[] =>
  numbers.map((n, i) => did('like', n, last + numbers.length - 1 - i))

/** The numbers of the twelve teas of a kind: 0 for green, 1 for black and so on. */
export const ofKind = (kind: number): number[] => Array.from({ length: 12 }, (_, i) => kind + 5 * i)

export const user = 'ann'

/** What mining is given in most tests. */
export const mineOf = (behaviours: readonly KeyedEvent[], changes: Partial<Mine> = {}): Mine => ({
  userId: user,
  behaviours,
  refused: [],
  items,
  catalogue: {
    core: attributes.filter(({ name }) => ['kind', 'notes', 'form'].includes(name)),
    vocabulary,
    items: teas.length,
  },
  deletions: [],
  now,
  ...changes,
})

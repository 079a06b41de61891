import {
  type Attribute,
  type CatalogueView,
  rangesOf,
  schemaOf,
} from '../../../src/catalog/index.ts'
import { seeded } from '../../evaluators/index.ts'

const attributes: Attribute[] = [
  { name: 'kind', kind: 'tags', title: 'Kind', synonyms: { Comedy: ['funny'] } },
  { name: 'year', kind: 'number', unit: 'year' },
  { name: 'length', kind: 'number', unit: 'minute', title: 'Length' },
  { name: 'rated', kind: 'category', order: ['G', 'PG', 'PG-13', 'R'] },
  { name: 'people', kind: 'tags', title: 'People' },
  { name: 'themes', kind: 'tags', title: 'Theme' },
]

const kinds = ['Comedy', 'Horror', 'Drama', 'Western', 'Thriller', 'War', 'Romance', 'Sci-Fi']
const syllables =
  'ka mo ri ten sal vor lin dar pe shu an bel cor dun gar hol ist jun kel lam nor ros tur'
const part = 0.6

/** The view of a catalogue of so many values, most of them names and themes of long lists; always the same one. */
export const vocabularyOf = (values: number): CatalogueView => {
  const random = seeded(`vocabulary of ${values}`)
  const word = () =>
    Array.from({ length: 2 + random.below(2) }, () => random.pick(syllables.split(' '))).join('')
  const name = () => word().replace(/^./, (letter) => letter.toUpperCase())
  const vocabulary = kinds.map((value, i) => ({ attribute: 'kind', value, count: 900 - 100 * i }))
  const known = new Set(kinds)
  while (vocabulary.length < values) {
    const isName = random.chance(part)
    const value = isName ? `${name()} ${name()}` : `${word()} ${word()}`
    if (known.has(value)) continue
    known.add(value)
    vocabulary.push({ attribute: isName ? 'people' : 'themes', value, count: 1 + random.below(9) })
  }
  const items = [1950, 1980, 2000, 2020].map((year, i) => ({
    attributes: { year, length: 60 + 40 * i },
  }))
  return {
    version: 1,
    attributes,
    schema: schemaOf(attributes),
    vocabulary,
    ranges: rangesOf(items, attributes),
  }
}

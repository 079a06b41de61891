import type { Attribute } from '../../src/catalog/index.ts'
import { type Random, seeded } from '../evaluators/index.ts'

/** What the generated items are about: the centres of their clusters. */
export const topics =
  `a lighthouse in a storm | a chess champion | desert caravans | deep sea divers | a haunted mill | robot farmers
  | mountain rescue | a jazz orchestra | bank robbers | lost letters | a cooking contest | bees and gardens | night trains
  | polar expeditions | a village wedding | spies in Lisbon | wild horses | a strike at the docks | time travel
  | a courtroom duel | football rivals | twins apart | a circus on tour | volcano watchers | dragons and knights`
    .split('|')
    .map((topic) => topic.trim())

/** The attributes that a catalogue of this kind has, so that every kind of condition can be asked. */
export const attributes: Attribute[] = [
  { name: 'genres', kind: 'tags', title: 'Genre', synonyms: { 'Sci-Fi': ['science fiction'] } },
  { name: 'year', kind: 'number', unit: 'year', title: 'Year' },
  { name: 'runtime', kind: 'number', unit: 'minute', title: 'Running time' },
  { name: 'rated', kind: 'category', title: 'Rated', order: ['G', 'PG', 'PG-13', 'R'] },
  { name: 'language', kind: 'category', title: 'Language' },
  { name: 'cast', kind: 'tags', title: 'Cast' },
  { name: 'keywords', kind: 'tags', title: 'Theme' },
]

const genres =
  'Drama Comedy Thriller Romance Action Horror Sci-Fi Western War Musical Documentary Fantasy'.split(
    ' ',
  )
const languages =
  'English French Japanese Spanish German Italian Korean Hindi Swedish Polish'.split(' ')
const first = 'Ada Bruno Clara Dmitri Elsa Farid Greta Hugo Ines Jonas Kira Leon'.split(' ')
const starts = 'Bar Cal Dor Fen Gal Har Kel Lind Mar Nor Pel Ros Sten Tor Val Wex'.split(' ')
const ends =
  'berg dahl field gard holm lund mann ning ova quist rand sen ström ton well wick'.split(' ')

/** The first of a list is the most common, the second half as common, and so on, as in real vocabularies. */
const zipf = <T>(random: Random, list: readonly T[]): T =>
  list[Math.min(list.length - 1, Math.floor(list.length ** random.next()) - 1)]!

/** People of a catalogue of so many items: the vocabulary grows with it, more slowly. */
export const peopleOf = (size: number): string[] => {
  const random = seeded('people')
  const name = () =>
    `${random.pick(first)} ${random.pick(starts)}${random.pick(starts).toLowerCase()}${random.pick(ends)}`
  return [...new Set(Array.from({ length: Math.ceil(size / 4) + 10 }, name))]
}

/** So many items as NDJSON lines, the same each time. */
export function* itemLines(size: number): Generator<string> {
  const people = peopleOf(size)
  for (let n = 0; n < size; n++) {
    const random = seeded(`item ${n}`)
    const topic = random.pick(topics)
    const of = <T>(list: readonly T[], count: number) => [
      ...new Set(Array.from({ length: count }, () => zipf(random, list))),
    ]
    yield `${JSON.stringify({
      id: `item-${n}`,
      title: `${topic[0]!.toUpperCase()}${topic.slice(1)}, part ${n}`,
      text: `A story of ${topic}, told by ${zipf(random, people)}, with ${random.pick(topics)} beside it.`,
      popularity: Math.floor(1_000 / (1 + random.below(1_000))),
      attributes: {
        genres: of(genres, 1 + random.below(3)),
        year: 1930 + Math.floor(95 * Math.sqrt(random.next())),
        // Some items lack a value, as in every real catalogue.
        ...(random.chance(0.95) && {
          runtime: Math.round(60 + Math.abs(45 + 25 * random.normal())),
        }),
        ...(random.chance(0.9) && { rated: random.pick(['G', 'PG', 'PG-13', 'R']) }),
        language: zipf(random, languages),
        cast: of(people, 4),
        keywords: [topic, random.pick(topics)],
      },
    })}\n`
  }
}

import type { Item } from '../../../src/catalog/index.ts'

/** What a command forbids, told of the item itself and not by the system's own directives. */
export interface Case {
  command: string
  obeyed: (item: Item) => boolean
}

const list = (item: Item, name: string) => (item.attributes[name] ?? []) as string[]
const number = (item: Item, name: string) => item.attributes[name] as number | undefined
const has = (name: string, value: string) => (item: Item) => list(item, name).includes(value)
const lacks = (name: string, value: string) => (item: Item) => !list(item, name).includes(value)
const below = (limit: number) => (item: Item) => (number(item, 'runtime') ?? Infinity) < limit
const years = (from: number, to: number) => (item: Item) => {
  const year = number(item, 'year') ?? Number.NaN
  return year >= from && year <= to
}
const ratings = ['G', 'PG', 'PG-13', 'R', 'NC-17']
const atMost = (rating: string) => (item: Item) => {
  const at = ratings.indexOf(String(item.attributes.certification))
  return at >= 0 && at <= ratings.indexOf(rating)
}
const all =
  (...conditions: ((item: Item) => boolean)[]) =>
  (item: Item) =>
    conditions.every((obeyed) => obeyed(item))

/** Commands as people type them, over the demo catalogue. */
export const cases: Case[] = [
  { command: 'no horror', obeyed: lacks('genres', 'Horror') },
  { command: 'nothing scary please', obeyed: lacks('genres', 'Horror') },
  { command: 'under two hours', obeyed: below(120) },
  { command: 'less than 90 minutes', obeyed: below(90) },
  { command: 'an hour and a half max', obeyed: below(90.001) },
  { command: 'nothing with Tom Cruise', obeyed: lacks('cast', 'Tom Cruise') },
  {
    command: 'only comedies from the 90s',
    obeyed: all(has('genres', 'Comedy'), years(1990, 1999)),
  },
  { command: 'PG-13 at most', obeyed: atMost('PG-13') },
  { command: 'PG or below', obeyed: atMost('PG') },
  { command: 'westerns', obeyed: has('genres', 'Western') },
  {
    command: 'science fiction from before 1980',
    obeyed: all(has('genres', 'Sci-Fi'), years(0, 1979)),
  },
  { command: '80s!!!', obeyed: years(1980, 1989) },
  { command: 'the 80s or early 90s', obeyed: years(1980, 1993) },
  { command: 'something French', obeyed: (item) => item.attributes.language === 'French' },
  { command: 'tarantino', obeyed: has('director', 'Quentin Tarantino') },
  { command: 'kurosawa', obeyed: has('director', 'Akira Kurosawa') },
  { command: 'anything but musicals', obeyed: lacks('genres', 'Musical') },
  {
    command: 'no war or westerns',
    obeyed: all(lacks('genres', 'War'), lacks('genres', 'Western')),
  },
  { command: 'I hate romance', obeyed: lacks('genres', 'Romance') },
  { command: 'not in English', obeyed: (item) => item.attributes.language !== 'English' },
  {
    command: 'comedies or thrillers since 2010',
    obeyed: all(
      (item) => has('genres', 'Comedy')(item) || has('genres', 'Thriller')(item),
      years(2010, 9_999),
    ),
  },
  {
    command: 'less horror, more 90s sci-fi under two hours, nothing with Tom Cruise',
    obeyed: all(below(120), lacks('cast', 'Tom Cruise')),
  },
]

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogues, viewOf } from './index.ts'

let dir: string
const write = async (path: string, lines: string[]) => {
  await mkdir(join(dir, dirname(path)), { recursive: true })
  await writeFile(join(dir, path), lines.join('\n'))
}
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'catalogues-'))
})
afterAll(() => rm(dir, { recursive: true }))

test('a film keeps what it has and lacks what is null', async () => {
  const film = {
    id: '7',
    title: 'The Long Jetty',
    year: 1981,
    genres: ['Drama', 'Sci-Fi'],
    overview: 'A harbour freezes over.',
    cast: ['Ada Grant'],
    director: ['Bo Lind'],
    runtime: 95,
    certification: null,
    language: 'sv',
    country: 'Sweden',
    keywords: [],
    rating: 3.5,
    ratings_count: 12,
    alt_titles: ['Bryggan'],
  }
  await write('films/catalogue.jsonl', [JSON.stringify(film), ''])
  const { items } = await catalogues.films(dir)
  expect(items).toEqual([
    {
      id: '7',
      title: 'The Long Jetty',
      text: 'A harbour freezes over.',
      popularity: 12,
      attributes: {
        year: 1981,
        genres: ['Drama', 'Sci-Fi'],
        cast: ['Ada Grant'],
        director: ['Bo Lind'],
        runtime: 95,
        language: 'sv',
        country: 'Sweden',
        rating: 3.5,
      },
    },
  ])
})

test("a product's prices are numbers, and its audience is told where the path says it", async () => {
  const header =
    'name,sku,selling_price,original_price,color,category,breadcrumbs,availability,description,average_rating,reviews_count'
  await write('adidas/adidas_usa.csv', [
    header,
    'Hill Boot,B1,"1,200","$1,350",Grey,Shoes,Women/Shoes,InStock,"Warm, dry",4.5,9',
    'Plain Cap,C2,12,,,Accessories,Originals/Accessories,OutOfStock,A cap,4,0',
  ])
  const { items } = await catalogues.adidas(dir)
  expect(items.map(({ attributes }) => attributes)).toEqual([
    {
      price: 1200,
      original_price: 1350,
      colour: 'Grey',
      category: 'Shoes',
      audience: 'Women',
      rating: 4.5,
      reviews: 9,
      available: true,
    },
    { price: 12, category: 'Accessories', rating: 4, reviews: 0, available: false },
  ])
})

test("a game's lists are split, its rating is the share of good votes, and time nobody played is missing", async () => {
  const header =
    'appid,name,release_date,developer,publisher,platforms,required_age,categories,genres,steamspy_tags,positive_ratings,negative_ratings,median_playtime,price'
  await write('steam/steam.csv', [
    header,
    '1,Mole Hill,2011-03-04,Dig;Delve,Spade,windows;linux,0,Co-op,Indie;RPG,FPS;Parody ,2,1,40,3.99',
    '2,Unseen,2012-01-01,Dig,Spade,mac,18,MMO,RPG,RPG,0,0,0,0.0',
  ])
  const catalogue = await catalogues.steam(dir)
  expect(catalogue.items.map(({ attributes }) => attributes)).toMatchObject([
    {
      released: '2011-03-04',
      developer: ['Dig', 'Delve'],
      tags: ['FPS', 'Parody'],
      rating: 67,
      playtime: 40,
    },
    { price: 0, required_age: 18 },
  ])
  expect(catalogue.items[1]?.attributes).not.toHaveProperty('rating')
  expect(catalogue.items[1]?.attributes).not.toHaveProperty('playtime')

  const { vocabulary } = viewOf(catalogue)
  expect(vocabulary).toContainEqual({ attribute: 'genres', value: 'RPG', count: 2 })
  expect(vocabulary).toContainEqual({ attribute: 'developer', value: 'Dig', count: 2 })
  expect(vocabulary.some(({ attribute }) => attribute === 'released')).toBe(false)
})

test('an item that does not fit its schema is refused by its place', async () => {
  await write('films/catalogue.jsonl', [JSON.stringify({ id: '1', title: 'X', year: '1990' })])
  await expect(catalogues.films(dir)).rejects.toThrow('item 1: attributes.year: expected a number')
})

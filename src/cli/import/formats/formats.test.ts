import { afterAll, beforeAll, expect, test } from 'vitest'
import { UsageError } from '../../usage.ts'
import type { UserEvents } from '../source.ts'
import { openFolder, tried } from '../testing.ts'
import { formats } from './index.ts'

let folder: Awaited<ReturnType<typeof openFolder>>
beforeAll(async () => {
  folder = await openFolder()
  await folder.write(
    'movies.csv',
    'movieId,title,genres\n' +
      '7,"Harbour, The (1994)",Drama|Sci-Fi\n' +
      '8,"Night Train, A (Train de nuit, Le) (2003)",Thriller\n' +
      '9,Rain,(no genres listed)\n',
  )
  await folder.write(
    'ratings.csv',
    'userId,movieId,rating,timestamp\n1,7,4.0,1000000000\n1,8,2.0,1000000001\n2,7,3.0,1000000002\n',
  )
})
afterAll(() => folder.close())

test('MovieLens: the year is told by the title, articles stand before it, and ratings make popular', async () => {
  expect(await tried(await formats.movielens(folder.path))).toEqual({
    items: [
      {
        id: '7',
        title: 'The Harbour',
        text: '',
        popularity: 2,
        attributes: { genres: ['Drama', 'Sci-Fi'], year: 1994 },
      },
      {
        id: '8',
        title: 'A Night Train (Le Train de nuit)',
        text: '',
        popularity: 1,
        attributes: { genres: ['Thriller'], year: 2003 },
      },
      { id: '9', title: 'Rain', text: '', popularity: 0, attributes: {} },
    ],
    told: [],
  })
})

test('MovieLens: a rating is a film watched, and liked from four stars on or disliked up to two', async () => {
  const { events } = await formats.movielens(folder.path)
  const users: UserEvents[] = []
  for await (const user of events!()) users.push(user)
  const told = users.map(({ userId, events }) => [
    userId,
    events.map(({ type, itemId, at }) => `${type} ${itemId} ${at!.slice(11, 19)}`),
  ])
  expect(told).toEqual([
    [
      'movielens-1',
      ['watch 7 01:46:40', 'like 7 01:46:40', 'watch 8 01:46:41', 'dislike 8 01:46:41'],
    ],
    ['movielens-2', ['watch 7 01:46:42']],
  ])
  const keys = users[0]!.events.map(({ key }) => key)
  expect(new Set(keys).size).toBe(4)
})

test('Vega: columns by their names, years of the right century, and what has no title left out', async () => {
  const film = {
    Title: 'Harbour',
    'Release Date': 'Jun 12 1998',
    'MPAA Rating': 'PG-13',
    'Running Time min': 95,
    'Major Genre': 'Drama',
    'IMDB Votes': 12,
    'IMDB Rating': 6.1,
    Director: null,
  }
  const file = await folder.write('movies.json', [
    film,
    { ...film, Title: 1941, 'Release Date': 'Nov 21 2046', 'MPAA Rating': 'Not Rated' },
    { ...film, Title: null },
  ])
  const { items, told } = await tried(await formats['vega-movies'](file))
  expect(items).toMatchObject([
    {
      id: 'harbour-1998',
      title: 'Harbour',
      popularity: 12,
      attributes: { year: 1998, runtime: 95, certification: 'PG-13', genre: 'Drama', rating: 6.1 },
    },
    { id: '1941-1946', title: '1941', attributes: { year: 1946 } },
  ])
  expect(items[1]!.attributes).not.toHaveProperty('certification')
  expect(told).toEqual([`${file}, film 3: has no title`])
})

test('Vega: a file that is no list of films is told of', async () => {
  const file = await folder.write('other.json', { films: [] })
  await expect(formats['vega-movies'](file)).rejects.toThrow(UsageError)
})

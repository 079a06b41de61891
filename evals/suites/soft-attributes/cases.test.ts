import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { titlesOf } from '../../judged/index.ts'
import { readSets, setsFile, titleOf } from './cases.ts'

describe('a name as it is written in the sets', () => {
  test.each([
    ['Quiet Pond (1999)', 'Quiet Pond', 1999],
    ['Pond, The (1999)', 'The Pond', 1999],
    ['Pond, A (a.k.a. A Small Pond) (2001)', 'A Pond', 2001],
    ['Pond (El estanque) (a.k.a. Ponds) (2001)', 'Pond', 2001],
  ])('%s is a title and a year', (name, title, year) =>
    expect(titleOf(name)).toEqual({ title, year }),
  )

  test('without a year is a title', () => expect(titleOf('Pond')).toEqual({ title: 'Pond' }))
})

describe('the cases of sets', () => {
  let dir: string
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'tiller-sets-'))
    await mkdir(join(dir, 'soft-attributes'))
    const set = (attribute: string, less: string[], same: string[], more: string[]) =>
      JSON.stringify({
        attribute,
        reference: 'Reference (2000)',
        less_than: less,
        about_as: same,
        more_than: more,
      })
    const rows = [
      set('loud', ['Low (2000)'], ['Same (2000)'], ['High (2000)', 'Unknown (2000)']),
      set('bright', [], ['Same (2000)'], ['High (2000)']),
    ]
    await writeFile(join(dir, setsFile), rows.join('\n'))
  })
  afterAll(() => rm(dir, { recursive: true }))

  const find = titlesOf(
    ['Reference', 'Low', 'Same', 'High'].map((title) => ({
      id: title.toLowerCase(),
      title,
      text: '',
      attributes: { year: 2000 },
      popularity: 0,
    })),
  )

  test('hold what was asked for better than the rest, and know nothing of what is not in the catalogue', async () => {
    const { less, more } = await readSets(dir, find)
    expect(less).toEqual([
      expect.objectContaining({
        more: [],
        less: ['loud'],
        better: ['low'],
        worse: ['same', 'high'],
      }),
    ])
    expect(more.map(({ better, worse }) => ({ better, worse }))).toEqual([
      { better: ['high'], worse: ['same'] },
      { better: ['high'], worse: ['same', 'low'] },
    ])
  })

  test('keep whole attributes back, in their order', async () => {
    const { more } = await readSets(dir, find)
    expect(more.map(({ of, isKeptBack }) => [of, isKeptBack])).toEqual([
      ['bright', false],
      ['loud', true],
    ])
  })
})

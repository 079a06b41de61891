import { describe, expect, test } from 'vitest'
import type { Item } from '../catalog/index.ts'
import { readCommand } from './builtin.ts'
import { type GroundingSources, ground } from './ground.ts'
import { filmView, linesOf, view, viewOfValues } from './testing.ts'

const now = new Date('2026-06-01T12:00:00Z')

const english = new Set(
  'scary creepy funny films movies storm adult grief sad weather boring cosy evening'.split(' '),
)

/** Two directions that mean something, and one that nothing in these tests shares. */
const directions: Record<string, number[]> = {
  Horror: [1, 0, 0],
  scary: [0.9, 0.3, 0.1],
  creepy: [0.65, -0.75, 0],
  Comedy: [0, 1, 0],
  funny: [0.6, 0.62, 0.5],
  films: [0, 0, 1],
  movies: [0, 0, 1],
}
const unit = (given: readonly number[]) => {
  const length = Math.hypot(...given)
  return Float32Array.from(given, (value) => value / length)
}
const vector = (text: string) => unit(directions[text] ?? [0.3, 0.3, -0.9])

const item = (id: string, title: string): Item => ({
  id,
  title,
  text: '',
  attributes: {},
  popularity: 1,
})

const sources = (changes: Partial<GroundingSources> = {}): GroundingSources => ({
  dictionary: { isWord: (word) => english.has(word), isCommon: (word) => english.has(word) },
  written: async () => new Set(),
  titular: async () => new Set(),
  titled: async () => [],
  embed: async (texts) => texts.map(vector),
  embedValues: changes.embed ?? (async (values) => values.map(vector)),
  mean: async () => vector('films'),
  ...changes,
})

const freshView = () => ({ ...filmView })
const grounded = async (command: string, changes: Partial<GroundingSources> = {}) => {
  const view = freshView()
  const grounding = await ground(command, { view, now }, sources(changes))
  return readCommand({ command, shown: [], view, grounding, now })
}
const conditions = async (...given: Parameters<typeof grounded>) =>
  (await grounded(...given)).operations.map((operation) =>
    operation.op === 'add' ? operation.condition : operation,
  )

describe('words that the vocabulary does not have', () => {
  test('that are near one value and no other mean it', async () => {
    expect(await conditions('something scary')).toEqual([
      { attribute: 'genres', operator: 'contains', value: 'Horror' },
    ])
  })

  test.each([
    ['something scary', ['want must genres contains Horror']],
    ['nothing scary', ['avoid must genres contains Horror']],
    ['something creepy', ['want prefer genres contains Horror']],
    ['only creepy', ['want prefer only genres contains Horror']],
    ['less creepy', ['avoid prefer genres contains Horror']],
    ['nothing creepy', ['avoid must "creepy"']],
    ['creepy is fine again', ['retract avoid genres Horror', 'retract avoid creepy']],
  ])('are a must where they surely mean it, and never by a guess: %s', async (command, lines) => {
    expect(linesOf((await grounded(command)).operations)).toEqual(lines)
  })

  test('that name many items by their titles are what they say', async () => {
    const titular = async (words: readonly string[]) => new Set(words)
    expect(await conditions('something scary', { titular })).toEqual([{ text: 'scary' }])
  })

  test('that are nouns for an item ask for something where items are of several kinds', async () => {
    const kinds = view(
      [{ name: 'kind', kind: 'category' }],
      { kind: { 'One kind': 9, 'Other kind': 9 } },
      {},
    )
    const near: Record<string, number[]> = {
      'One kind': [1, 0, 1],
      'Other kind': [0, 1, 1],
      leggings: [0.4, 0.4, 1],
      films: [0, 0, 1],
    }
    const embed = async (texts: readonly string[]) =>
      texts.map((text) => unit(near[text] ?? [1, 0, 0]))
    const grounding = await ground(
      'black leggings, no films',
      { view: kinds, now },
      {
        ...sources({ embed }),
        mean: async () => unit([0, 0, 1]),
      },
    )
    expect(grounding.words.get('leggings')?.isItemNoun).toBe(false)
    expect(grounding.words.get('films')?.isItemNoun).toBe(true)
  })

  test('that are only nouns for an item ask for nothing', async () => {
    expect(await conditions('comedies, but other movies')).toEqual([
      { attribute: 'genres', operator: 'contains', value: 'Comedy' },
    ])
  })

  test('that have to do with one value only are no nouns for an item', async () => {
    const near: Record<string, number[]> = {
      ...directions,
      Horror: [1, 0, 1],
      screamers: [0.9, 0, 0.9],
    }
    const embed = async (texts: readonly string[]) =>
      texts.map((text) => Float32Array.from(near[text] ?? [0, 1, 0], (x) => x / Math.SQRT2))
    const screamers = new Set(['screamers'])
    expect(
      await conditions('comedies, more screamers', { embed, written: async () => screamers }),
    ).toContainEqual({ text: 'screamers' })
  })

  test('that mean something are known, whatever lists lack them', async () => {
    expect(await conditions('creepyish')).toEqual([])
    const embed = async (texts: readonly string[]) =>
      texts.map((text) => vector(text === 'creepyish' ? 'creepy' : text))
    expect(await conditions('creepyish', { embed })).toMatchObject([{ value: 'Horror' }])
  })

  test('that are misspelt are what they stand for, and are quoted as they were typed', async () => {
    const { operations } = await grounded('no horor')
    expect(operations).toMatchObject([
      { polarity: 'avoid', condition: { value: 'Horror' }, quote: 'no horor' },
    ])
  })

  test('that some item has are no misspellings', async () => {
    const written = async (words: readonly string[]) => new Set(words)
    expect(await conditions('horor', { written })).toEqual([{ text: 'horor' }])
  })

  test('that nobody knows are said not to be understood', async () => {
    expect(await grounded('xqzzt blorp')).toMatchObject({
      act: 'noise',
      operations: [],
      notUnderstood: [{ quote: 'xqzzt blorp' }],
    })
  })

  test('are looked up once for a version of the catalogue', async () => {
    const view = freshView()
    let asked = 0
    const counting = sources({
      embed: async (texts) => {
        asked += texts.includes('scary') ? 1 : 0
        return texts.map(vector)
      },
    })
    await ground('scary', { view, now }, counting)
    await ground('more scary', { view, now }, counting)
    expect(asked).toBe(1)
    await ground('scary', { view: freshView(), now }, counting)
    expect(asked).toBe(2)
  })

  test('are looked up anew where the embedder failed the first time', async () => {
    const view = freshView()
    const failing = sources({ embedValues: () => Promise.reject(new Error('gone')) })
    await expect(ground('scary', { view, now }, failing)).rejects.toThrow('gone')
    const mended = await ground('scary', { view, now }, sources())
    expect(mended.words.get('scary')?.alias).toMatchObject({ value: 'Horror' })
  })

  test('mean nothing yet while no item is embedded', async () => {
    const view = freshView()
    const empty = sources({ mean: async () => null })
    expect((await ground('scary', { view, now }, empty)).words.get('scary')?.alias).toBeUndefined()
    const filled = await ground('scary', { view, now }, sources())
    expect(filled.words.get('scary')?.alias).toMatchObject({ value: 'Horror' })
  })
})

describe('a title', () => {
  const titled = async (phrases: readonly string[]) =>
    [item('7', 'Cast Away'), item('8', 'Storm')].filter(({ title }) =>
      phrases.includes(title.toLowerCase()),
    )

  test('after "like" is the item', async () => {
    expect(await conditions('more like Cast Away', { titled })).toEqual([{ like: '7' }])
  })

  test('after "except" is exempt', async () => {
    expect(await conditions('nothing with Tom Hanks except Cast Away', { titled })).toEqual([
      { attribute: 'cast', operator: 'contains', value: 'Tom Hanks', except: [{ like: '7' }] },
    ])
  })

  test('after "the same director as" has one', async () => {
    const varda = { ...item('9', 'Storm'), attributes: { director: ['Agnès Varda'] } }
    const found = async (phrases: readonly string[]) => (phrases.includes('storm') ? [varda] : [])
    expect(await conditions('the same director as Storm', { titled: found })).toEqual([
      { attribute: 'director', operator: 'contains', value: 'Agnès Varda' },
    ])
  })

  test('elsewhere is only words', async () => {
    expect(await conditions('storm', { titled })).toEqual([{ text: 'storm' }])
  })

  test('is not asked for where none is awaited', async () => {
    const never = async () => expect.unreachable()
    await conditions('comedies from the 90s', { titled: never })
  })
})

describe('a rare value of a long list', () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`theme ${i}`, 40]))
  const view = viewOfValues({
    genres: { Horror: 4_000, Comedy: 3_000 },
    themes: { ...many, funny: 1, grief: 30 },
  })
  const read = async (command: string) => {
    const grounding = await ground(command, { view, now }, sources())
    return readCommand({ command, shown: [], view, grounding, now }).operations
  }

  test('that is a word of every day is that word: it would leave one item', async () => {
    expect(await read('something funny')).toMatchObject([
      { strength: 'prefer', condition: { text: 'funny' } },
    ])
  })

  test('that many items have is the value', async () => {
    expect(await read('about grief')).toMatchObject([
      { strength: 'must', condition: { attribute: 'themes', value: 'grief' } },
    ])
  })
})

describe('several words that mean a value', () => {
  const near: Record<string, number[]> = {
    'adult storm': [-1, 0, 0],
    'time travel': [-0.9, 0.2, 0],
  }
  const embed = async (texts: readonly string[]) =>
    texts.map((text) => (near[text] ? Float32Array.from(near[text]) : vector(text)))

  test('are that value', async () => {
    expect(await conditions('something with adult storm', { embed })).toEqual([
      { attribute: 'keywords', operator: 'contains', value: 'time travel' },
    ])
  })

  test('and words where nothing is embedded', async () => {
    expect(
      await conditions('something with adult storm', { embed, mean: async () => null }),
    ).toEqual([{ text: 'adult storm' }])
  })
})

test('a noun for an item after a value is none of its words, though a few items have both', async () => {
  const many = Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`topic ${i}`, 4_000]))
  const view = viewOfValues({ topics: { ...many, storm: 300, 'storm movies': 2 } })
  const grounding = await ground('storm movies', { view, now }, sources())
  const { operations } = readCommand({ command: 'storm movies', shown: [], view, grounding, now })
  expect(linesOf(operations)).toEqual(['want must topics contains storm'])
})

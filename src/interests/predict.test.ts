import { expect, test } from 'vitest'
import { type Attribute, type Item, schemaOf } from '../catalog/index.ts'
import type { Answering, CountAnswering } from './answering.ts'
import { beliefId, type Interest } from './interest.ts'
import { type Prediction, predictTags } from './predict.ts'
import type { TagWord } from './tag-word.ts'
import { attributes, items, likes, now, schema, user, vocabulary } from './testing.ts'

const interest = (attribute: string, value: string, strength: number): Interest => ({
  id: beliefId(user, { attribute, value }),
  attribute,
  value,
  name: `${value} (${attribute})`,
  stage: 'steady',
  strength,
  reason: '',
  evidence: [`${value}-1`, `${value}-2`, `${value}-3`],
})
const green = interest('kind', 'Green', 4)
const smoky = interest('notes', 'smoky', 3)

const given: Prediction = {
  userId: user,
  interests: [green, smoky],
  telling: [],
  items,
  catalogue: {
    core: attributes.filter(({ name }) => ['kind', 'notes', 'form'].includes(name)),
    vocabulary,
    items: items.size,
  },
  schema,
  engaged: [],
  deletions: [],
  now,
}
/** So many items for every pair of words, and a third of all for one alone. */
const each =
  (count: (a: TagWord, b: TagWord) => Answering): CountAnswering =>
  async (word, others) =>
    others.map(([other]) => (other ? count(word, other) : { all: 20, open: 20 }))
/** Three have both, but nearly everything is loose. */
const some = each((_, other) => ({
  all: 'value' in other && other.value === 'Loose leaf' ? 11 : 3,
  open: 3,
}))
const predicted = (changes: Partial<Prediction> = {}, count = some) =>
  predictTags({ ...given, ...changes }, count)
const phrases = async (changes: Partial<Prediction> = {}, count = some) =>
  (await predicted(changes, count)).map(({ tag }) => tag)

test('a tag of two interests is the narrower value before the broader, with both and its reason', async () => {
  expect(await predicted()).toEqual([
    {
      id: beliefId(user, green, smoky),
      tag: 'smoky Green',
      core: { attribute: 'kind', operator: 'eq', value: 'Green' },
      modifier: { attribute: 'notes', operator: 'contains', value: 'smoky' },
      interestId: green.id,
      modifierId: smoky.id,
      strength: Math.sqrt(4 * 3),
      reason:
        'You like Green (kind) and smoky (notes); you had to do with nothing that is both in the past month, ' +
        'and 3 items are.',
    },
  ])
})

test('which interest is the stronger does not turn the phrase around', async () => {
  const turned = await predicted({ interests: [{ ...smoky, strength: 9 }, green] })
  expect(turned).toMatchObject([{ tag: 'smoky Green', interestId: green.id, modifierId: smoky.id }])
})

test('what no item that can be shown answers to is no tag', async () => {
  expect(
    await phrases(
      {},
      each(() => ({ all: 3, open: 0 })),
    ),
  ).toEqual([])
})

test('what the user had to do with in the past month is no tag', async () => {
  // Tea 0 is green and smoky; tea 5 is green, tea 6 is smoky, neither both.
  expect(await phrases({ engaged: [items.get('tea-0')!] })).toEqual([])
  expect(await phrases({ engaged: [items.get('tea-5')!, items.get('tea-6')!] })).toEqual([
    'smoky Green',
  ])
})

test('a phrase never says the same word twice', async () => {
  const greens = interest('notes', 'green tea', 3)
  expect(await phrases({ interests: [green, greens] })).toEqual([])
})

test('a deleted tag stays away while its interests rest on what they rested on, and no longer', async () => {
  // Whichever of its words was the core then.
  for (const id of [beliefId(user, green, smoky), beliefId(user, smoky, green)]) {
    const deletions = [{ id, evidence: ['smoky-2'], deletedAt: '2026-01-01T00:00:00.000Z' }]
    expect(await phrases({ deletions })).toEqual([])
    const renewed = [green, { ...smoky, evidence: ['smoky-4', 'smoky-5', 'smoky-6'] }]
    expect(await phrases({ deletions, interests: renewed })).toEqual(['smoky Green'])
  }
})

/** Green teas that are liked: four of the five are roasted, and those of an age. */
const roasted = (more: Item['attributes'] = {}): Partial<Prediction> => {
  const named = [0, 5, 10, 15]
  const changed = named.map((n) => {
    const tea = items.get(`tea-${n}`)!
    const notes = [...(tea.attributes.notes as string[]), 'roasted']
    return { ...tea, attributes: { ...tea.attributes, notes, ...more } }
  })
  return {
    interests: [green],
    telling: likes([...named, 20]),
    items: new Map([...items, ...changed.map((tea) => [tea.id, tea] as const)]),
    catalogue: {
      ...given.catalogue,
      vocabulary: [...vocabulary, { attribute: 'notes', value: 'roasted', count: 6 }],
    },
  }
}

test('what the user’s items of an interest are more often than others of it is a modifier', async () => {
  // Of the twelve green teas three are roasted; of the five that are liked four.
  expect(await predicted(roasted())).toMatchObject([
    {
      tag: 'roasted Green',
      interestId: green.id,
      modifierId: null,
      reason: expect.stringContaining('4 of your 5 such items have roasted (Note)'),
    },
  ])
})

test('what was deleted as an interest is no modifier, on whatever evidence, until it is one again', async () => {
  const id = beliefId(user, { attribute: 'notes', value: 'roasted' })
  const deletions = [{ id, evidence: ['long ago'], deletedAt: '2026-01-01T00:00:00.000Z' }]
  expect(await phrases({ ...roasted(), deletions })).toEqual([])
  const again = [green, interest('notes', 'roasted', 2)]
  expect(await phrases({ ...roasted(), deletions, interests: again })).toEqual(['roasted Green'])
})

test('what all items of an interest are as often as the user’s is no modifier', async () => {
  expect(
    await phrases(
      roasted(),
      each(() => ({ all: 9, open: 3 })),
    ),
  ).toEqual([])
})

test('what the user’s items are more often than the catalogue’s is a modifier that counts half', async () => {
  // Of seven that are liked three are smoky, of all teas a sixth; but only one of the green ones is.
  const leaning = { interests: [green], telling: likes([0, 5, 10, 20, 6, 12, 7]) }
  const [tag, ...others] = await predicted(leaning)
  expect(others).toEqual([])
  expect(tag).toMatchObject({
    tag: 'smoky Green',
    interestId: green.id,
    modifierId: null,
    reason: expect.stringContaining('and 3 of your 7 items have smoky (Note), more than of the'),
  })
  const [believed] = await predicted({ interests: [green, { ...smoky, strength: 4 }] })
  expect(tag!.strength).toBeLessThan(believed!.strength)
})

test('a burst of likes makes no modifier', async () => {
  const changes = roasted()
  const telling = changes.telling!.map((event) => ({ ...event, at: now.toISOString() }))
  expect(await phrases({ ...changes, telling })).toEqual([])
})

test('a decade is a modifier, of years and of dates, and an age is none', async () => {
  for (const [attribute, value, condition] of [
    [{ name: 'harvest', kind: 'number', unit: 'year' }, 1994, [1990, 1999]],
    [{ name: 'picked', kind: 'date' }, '1994-05-01', ['1990-01-01', '1999-12-31']],
  ] as [Attribute, number | string, unknown][]) {
    const dated = schemaOf([...attributes, attribute])
    const tags = await predicted({ ...roasted({ [attribute.name]: value }), schema: dated })
    expect(tags.map(({ tag }) => tag)).toContain('1990s Green')
    expect(tags.find(({ tag }) => tag === '1990s Green')!.modifier).toEqual({
      attribute: attribute.name,
      operator: 'between',
      value: condition,
    })
  }
  const aged = schemaOf([...attributes, { name: 'age', kind: 'number', unit: 'year' }])
  expect(await phrases({ ...roasted({ age: 12 }), schema: aged })).toEqual(['roasted Green'])
})

test('the name of a single maker is no modifier', async () => {
  const byOne = await phrases(roasted({ maker: 'Maker 1' }))
  expect(byOne).toEqual(['roasted Green'])
})

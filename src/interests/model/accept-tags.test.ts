import { expect, test } from 'vitest'
import type { CountAnswering } from '../answering.ts'
import { beliefId, type Interest } from '../interest.ts'
import { items, now, user } from '../testing.ts'
import { acceptTags, type TagRequest } from './accept-tags.ts'
import type { AnsweredTag } from './answer.ts'
import { answeredTag, view } from './testing.ts'

const interest = (attribute: string, value: string, strength: number): Interest => ({
  id: beliefId(user, { attribute, value }),
  attribute,
  value,
  name: value,
  stage: 'steady',
  strength,
  reason: '',
  evidence: [`${value}-1`],
})
const green = interest('kind', 'Green', 4)
const smoky = interest('notes', 'smoky', 1)
const request: TagRequest = {
  userId: user,
  interests: [green, smoky],
  view,
  schema: view.schema,
  engaged: [],
  deletions: [],
  now,
}
const handles = new Map([
  ['i1', green],
  ['i2', smoky],
])
const some: CountAnswering = async (_, others) => others.map(() => ({ all: 3, open: 3 }))
const none: CountAnswering = async (_, others) => others.map(() => ({ all: 3, open: 0 }))
const accept = (tags: AnsweredTag[], changes: Partial<TagRequest> = {}, count = some) =>
  acceptTags(tags, handles, { ...request, ...changes }, count)
const why = async (...given: Parameters<typeof accept>) => {
  const { tags, rejected } = await accept(...given)
  expect(tags).toEqual([])
  return rejected.map((one) => one.why)
}

test('a tag of two words has what items must be, its interests, and its reason with the facts', async () => {
  expect(await accept([answeredTag('smoky', 'Green')])).toEqual({
    tags: [
      {
        id: beliefId(user, green, smoky),
        tag: 'smoky Green',
        core: { attribute: 'kind', operator: 'eq', value: 'Green' },
        modifier: { attribute: 'notes', operator: 'contains', value: 'smoky' },
        interestId: green.id,
        modifierId: smoky.id,
        strength: 2,
        reason:
          'You like green tea; you had to do with nothing that is both in the past month, and 3 items are.',
      },
    ],
    rejected: [],
  })
})

test('words that items say may be half of a tag, and are counted with the interest', async () => {
  const counted: unknown[] = []
  const { tags } = await accept([answeredTag('mountain', 'Green')], {}, async (word, others) => {
    counted.push(word, others)
    return others.map(() => ({ all: 1, open: 1 }))
  })
  expect(tags).toMatchObject([{ tag: 'mountain Green', modifier: { text: 'mountain' } }])
  const core = { attribute: 'kind', operator: 'eq', value: 'Green' }
  expect(counted).toEqual([core, [[core, { text: 'mountain' }]]])
})

test.each<[string, AnsweredTag, string]>([
  [
    'an interest that is not held',
    answeredTag('smoky', 'Green', { interest: 'i9' }),
    'it names no interest of the user',
  ],
  ['a vague word', answeredTag('popular', 'Green'), 'it is vague'],
  ['a brand', answeredTag('Maker 3', 'Green'), 'it names a brand'],
  ['one part', answeredTag('', 'Green'), 'a part of it is empty'],
  [
    'a sentence',
    answeredTag('smoky', 'tea to drink on the porch'),
    'it is of more than a modifier and a core word',
  ],
  ['the same thing twice', answeredTag('green', 'Green'), 'it says one thing twice'],
  ['another season', answeredTag('autumn', 'Green'), 'it is of another time of the year'],
])('%s is rejected', async (_, given, expected) => {
  expect(await why([given])).toEqual([expected])
})

test('a tag that no item answers to is rejected', async () => {
  expect(await why([answeredTag('mountain', 'Green')], {}, none)).toEqual([
    'no new item of its interest answers to it',
  ])
})

test('what the user had to do with in the past month is rejected', async () => {
  // Tea 0 is both.
  expect(await why([answeredTag('smoky', 'Green')], { engaged: [items.get('tea-0')!] })).toEqual([
    'the user had to do with it in the past month',
  ])
})

test('what the user deleted is rejected, whichever of its words is the core', async () => {
  const deletions = [
    { id: beliefId(user, green, smoky), evidence: ['Green-1'], deletedAt: now.toISOString() },
  ]
  for (const tag of [
    answeredTag('smoky', 'Green'),
    answeredTag('Green', 'smoky', { interest: 'i2' }),
  ])
    expect(await why([tag], { deletions })).toEqual(['the user deleted it'])
})

test('the same tag twice is one, and the model’s order is kept where interests count alike', async () => {
  const { tags } = await accept([
    answeredTag('mountain', 'Green'),
    answeredTag('shaded', 'Green'),
    answeredTag('Mountain', 'greens'),
  ])
  expect(tags.map(({ tag }) => tag)).toEqual(['mountain Green', 'shaded Green'])
})

import { expect, test } from 'vitest'
import type { Interest } from './interest.ts'
import { beliefId } from './interest.ts'
import { type Pair, type Prediction, predictTags } from './tag.ts'
import { items, user, vocabulary } from './testing.ts'

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
const floral = interest('notes', 'floral', 2)
const sweet = interest('notes', 'sweet', 1)

const given: Prediction = {
  userId: user,
  interests: [green, smoky],
  vocabulary,
  engaged: [],
  deletions: [],
}
const some = async () => 3
const phrases = async (
  changes: Partial<Prediction>,
  count: (pair: Pair) => Promise<number> = some,
) => (await predictTags({ ...given, ...changes }, count)).map(({ tag }) => tag)

test('a tag is the narrower value before the broader, with its interests and its reason', async () => {
  expect(await predictTags(given, some)).toEqual([
    {
      id: beliefId(user, green, smoky),
      tag: 'smoky Green',
      interestId: green.id,
      modifierId: smoky.id,
      reason:
        'You like Green (kind) and smoky (notes), and have had to do with nothing that is both in the past month; ' +
        '3 items are.',
    },
  ])
})

test('which interest is the stronger does not turn the phrase around', async () => {
  expect(await phrases({ interests: [{ ...smoky, strength: 9 }, green] })).toEqual(['smoky Green'])
})

test('what no item answers to is no tag', async () => {
  expect(await phrases({}, async () => 0)).toEqual([])
})

test('what the user had to do with in the past month is no tag', async () => {
  // Tea 0 is green and smoky; tea 5 is green, tea 6 is smoky, neither both.
  expect(await phrases({ engaged: [items.get('tea-0')!] })).toEqual([])
  expect(await phrases({ engaged: [items.get('tea-5')!, items.get('tea-6')!] })).toEqual([
    'smoky Green',
  ])
})

test('a core word has two tags at most, of the strongest interests', async () => {
  const counts = new Set<string>()
  const tags = await phrases({ interests: [green, smoky, floral, sweet] }, async (pair) => {
    counts.add(`${pair.modifier.value} ${pair.core.value}`)
    return pair.core === green ? 1 : 0
  })
  expect(tags).toEqual(['smoky Green', 'floral Green'])
  // Nor is it counted for a third.
  expect(counts.has('sweet Green')).toBe(false)
})

test('a phrase never says the same word twice', async () => {
  const greens = interest('notes', 'green tea', 3)
  expect(await phrases({ interests: [green, greens] })).toEqual([])
})

test('a deleted tag stays away while its interests rest on what they rested on, and no longer', async () => {
  const id = beliefId(user, green, smoky)
  const deletions = [{ id, evidence: ['smoky-2'], deletedAt: '2026-01-01T00:00:00.000Z' }]
  expect(await phrases({ deletions })).toEqual([])
  const renewed = [green, { ...smoky, evidence: ['smoky-4', 'smoky-5', 'smoky-6'] }]
  expect(await phrases({ deletions, interests: renewed })).toEqual(['smoky Green'])
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openTemporaryDatabase, transaction } from '../database/index.ts'
import { beliefId, type Interest } from './interest.ts'
import {
  type Beliefs,
  lockBeliefs,
  readDeletions,
  readInterests,
  readTags,
  replaceBeliefs,
} from './queries.ts'
import { deleteInterest, deleteTag, storeBeliefs } from './store.ts'
import type { Tag } from './tag.ts'
import { valueWord } from './tag-word.ts'
import { daysAgo, now, schema } from './testing.ts'

let database: Database
beforeAll(async () => {
  database = await openTemporaryDatabase()
})
afterAll(() => database.close())

const interest = (userId: string, value: string, ...evidence: string[]): Interest => ({
  id: beliefId(userId, { attribute: 'kind', value }),
  attribute: 'kind',
  value,
  name: `${value} (Kind)`,
  stage: 'steady',
  strength: 1.25,
  reason: 'It was so.',
  evidence,
})
const tag = (userId: string, core: Interest, modifier: Interest): Tag => ({
  id: beliefId(userId, core, modifier),
  tag: `${modifier.value} ${core.value}`,
  core: valueWord(core, schema),
  modifier: valueWord(modifier, schema),
  interestId: core.id,
  modifierId: modifier.id,
  strength: 1.5,
  reason: 'Both are.',
})

/** A user of the test's own, of whom two interests and their tag are believed. */
const believer = async () => {
  const userId = randomUUID()
  const green = interest(userId, 'Green', 'g1', 'g2')
  const smoky = interest(userId, 'smoky', 's1')
  const smokyGreen = tag(userId, green, smoky)
  const beliefs: Beliefs = { interests: [green, smoky], tags: [smokyGreen] }
  await storeBeliefs(database.pool, userId, beliefs)
  return { userId, green, smoky, smokyGreen, beliefs }
}
const believed = async (userId: string): Promise<Beliefs> => ({
  interests: await readInterests(database.pool, userId),
  tags: await readTags(database.pool, userId),
})
const nothing: Beliefs = { interests: [], tags: [] }

test('what is believed is read as it was stored, in its order', async () => {
  const { userId, beliefs } = await believer()
  expect(await believed(userId)).toEqual(beliefs)
  await storeBeliefs(database.pool, userId, {
    ...beliefs,
    interests: beliefs.interests.toReversed(),
  })
  expect((await believed(userId)).interests).toEqual(beliefs.interests.toReversed())
})

test('what is mined anew replaces all of before, and nothing of another user', async () => {
  const { userId } = await believer()
  const other = await believer()
  expect(await storeBeliefs(database.pool, userId, nothing)).toEqual(nothing)
  expect(await believed(userId)).toEqual(nothing)
  expect(await believed(other.userId)).toEqual(other.beliefs)
})

test('a replacement that fails leaves what was there', async () => {
  const { userId, green, beliefs } = await believer()
  const unfounded = { interests: [{ ...green, evidence: [] }], tags: [] }
  await expect(storeBeliefs(database.pool, userId, unfounded)).rejects.toThrow()
  expect(await believed(userId)).toEqual(beliefs)
})

test('a deleted interest goes with its tags, and is kept away with what it rested on', async () => {
  const { userId, green, smoky } = await believer()
  expect(await deleteInterest(database.pool, userId, smoky.id, now)).toBe(true)
  expect(await believed(userId)).toEqual({ interests: [green], tags: [] })
  expect(await readDeletions(database.pool, userId)).toEqual([
    { id: smoky.id, evidence: ['s1'], deletedAt: now.toISOString() },
  ])
})

test('a deleted tag goes alone, with what both its interests rested on', async () => {
  const { userId, smokyGreen, beliefs } = await believer()
  expect(await deleteTag(database.pool, userId, smokyGreen.id, now)).toBe(true)
  expect(await believed(userId)).toEqual({ ...beliefs, tags: [] })
  const [deletion] = await readDeletions(database.pool, userId)
  expect(deletion!.evidence).toEqual(['g1', 'g2', 's1'])
})

test('what was deleted while a run was under way is not brought back by it', async () => {
  const { userId, green, smoky, smokyGreen, beliefs } = await believer()
  await deleteTag(database.pool, userId, smokyGreen.id, now)
  expect(await storeBeliefs(database.pool, userId, beliefs)).toEqual({ ...beliefs, tags: [] })
  await deleteInterest(database.pool, userId, green.id, now)
  const kept = { interests: [smoky], tags: [] }
  expect(await storeBeliefs(database.pool, userId, beliefs)).toEqual(kept)
  expect(await believed(userId)).toEqual(kept)
})

test('a tag is not stored without the interest of its core, nor without that of its modifier', async () => {
  for (const which of ['green', 'smoky'] as const) {
    const { userId, beliefs, ...one } = await believer()
    await deleteInterest(database.pool, userId, one[which].id, now)
    expect((await storeBeliefs(database.pool, userId, beliefs)).tags).toEqual([])
  }
})

test('a tag whose modifier is no interest is stored and deleted with its one interest', async () => {
  const { userId, green, smoky, smokyGreen } = await believer()
  const lone = { ...smokyGreen, modifierId: null, modifier: { text: 'from the hills' } }
  const mined = { interests: [green, smoky], tags: [lone] }
  expect(await storeBeliefs(database.pool, userId, mined)).toEqual(mined)
  expect(await believed(userId)).toEqual(mined)
  await deleteTag(database.pool, userId, lone.id, now)
  const [deletion] = await readDeletions(database.pool, userId)
  expect(deletion!.evidence).toEqual(['g1', 'g2'])
  await storeBeliefs(database.pool, userId, { ...mined, tags: [smokyGreen] })
  await deleteInterest(database.pool, userId, green.id, now)
  expect((await believed(userId)).tags).toEqual([])
})

test('on evidence that it was not deleted with, it is believed again, and can be deleted again', async () => {
  const { userId, green, smoky, smokyGreen } = await believer()
  await deleteInterest(database.pool, userId, smoky.id, now)
  const renewed = { ...smoky, evidence: ['s2'] }
  const mined = { interests: [green, renewed], tags: [smokyGreen] }
  expect(await storeBeliefs(database.pool, userId, mined)).toEqual(mined)
  const later = daysAgo(-1)
  await deleteInterest(database.pool, userId, smoky.id, new Date(later))
  expect(await readDeletions(database.pool, userId)).toEqual([
    { id: smoky.id, evidence: ['s1', 's2'], deletedAt: later },
  ])
})

test('another user’s belief cannot be deleted, nor one that is not there', async () => {
  const { userId, green, smokyGreen, beliefs } = await believer()
  const thief = randomUUID()
  expect(await deleteInterest(database.pool, thief, green.id, now)).toBe(false)
  expect(await deleteTag(database.pool, thief, smokyGreen.id, now)).toBe(false)
  expect(await deleteInterest(database.pool, userId, randomUUID(), now)).toBe(false)
  expect(await deleteInterest(database.pool, userId, 'no id', now)).toBe(false)
  expect(await believed(userId)).toEqual(beliefs)
  expect(await readDeletions(database.pool, thief)).toEqual([])
})

test('a deletion waits for a run that is being stored, and then holds', async () => {
  const { userId, green, smoky, beliefs } = await believer()
  let deleted: Promise<boolean> | undefined
  await transaction(database.pool, async (client) => {
    await lockBeliefs(client, userId)
    await replaceBeliefs(client, userId, beliefs)
    deleted = deleteInterest(database.pool, userId, green.id, now)
  })
  expect(await deleted).toBe(true)
  expect(await believed(userId)).toEqual({ interests: [smoky], tags: [] })
})

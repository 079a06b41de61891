import type pg from 'pg'
import { refuseErased, transaction } from '../database/index.ts'
import type { TaggedItem } from '../towers/index.ts'
import { type Deletion, isDeleted } from './deletion.ts'
import {
  type Beliefs,
  lockBeliefs,
  readDeletions,
  readInterests,
  readTags,
  removeInterest,
  removeTag,
  replaceBeliefs,
  writeDeletion,
} from './queries.ts'
import { type Run, writeRun } from './run-queries.ts'
import { replaceTagged } from './tagged-queries.ts'

/** What comes with beliefs: the items that their tags lead to, and the run that they come from. */
export interface Found {
  tagged?: readonly TaggedItem[]
  run?: Run
}

/**
 * Replaces what is believed of a user in one transaction, and gives back what is believed now: what the user deleted
 * while it was mined is left out, and a tag with an interest that it comes from. With the beliefs the run is remembered
 * that they come from, so that it is told when the next one is due.
 */
export const storeBeliefs = (
  pool: pg.Pool,
  userId: string,
  mined: Beliefs,
  { tagged = [], run }: Found = {},
): Promise<Beliefs> =>
  transaction(pool, async (client) => {
    await refuseErased(client, userId, run?.at ?? new Date())
    await lockBeliefs(client, userId)
    const beliefs = undeleted(mined, await readDeletions(client, userId))
    await replaceBeliefs(client, userId, beliefs)
    await replaceTagged(client, userId, tagged)
    if (run) await writeRun(client, userId, run)
    return beliefs
  })

/** Deletes one interest, with its tags, for as long as it rests on what it rests on now. False when there is none. */
export const deleteInterest = (
  pool: pg.Pool,
  userId: string,
  id: string,
  now: Date,
): Promise<boolean> =>
  transaction(pool, async (client) => {
    await refuseErased(client, userId, now)
    await lockBeliefs(client, userId)
    const interest = (await readInterests(client, userId)).find((one) => one.id === id)
    if (!interest) return false
    const { evidence } = interest
    await writeDeletion(client, userId, { id, evidence, deletedAt: now.toISOString() })
    await removeInterest(client, userId, id)
    return true
  })

/** Deletes one tag for as long as its interests rest on what they rest on now. False when there is none. */
export const deleteTag = (pool: pg.Pool, userId: string, id: string, now: Date): Promise<boolean> =>
  transaction(pool, async (client) => {
    await refuseErased(client, userId, now)
    await lockBeliefs(client, userId)
    const tag = (await readTags(client, userId)).find((one) => one.id === id)
    if (!tag) return false
    const evidence = evidenceOf(tag, await readInterests(client, userId))
    await writeDeletion(client, userId, { id, evidence, deletedAt: now.toISOString() })
    await removeTag(client, userId, id)
    return true
  })

const undeleted = ({ interests, tags }: Beliefs, deletions: readonly Deletion[]): Beliefs => {
  const kept = interests.filter(({ id, evidence }) => !isDeleted(id, evidence, deletions))
  const ids = new Set(kept.map(({ id }) => id))
  return {
    interests: kept,
    tags: tags.filter(
      (tag) =>
        ids.has(tag.interestId) &&
        (tag.modifierId === null || ids.has(tag.modifierId)) &&
        !isDeleted(tag.id, evidenceOf(tag, kept), deletions),
    ),
  }
}

/** A tag rests on what its interests rest on. */
const evidenceOf = (
  { interestId, modifierId }: Beliefs['tags'][number],
  interests: Beliefs['interests'],
): string[] =>
  interests
    .filter(({ id }) => id === interestId || id === modifierId)
    .flatMap(({ evidence }) => evidence)

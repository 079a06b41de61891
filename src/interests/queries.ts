import type { Queryable } from '../catalog/index.ts'
import type { Deletion } from './deletion.ts'
import type { Interest } from './interest.ts'
import type { Tag } from './tag.ts'

/** What is believed of a user. */
export interface Beliefs {
  interests: Interest[]
  tags: Tag[]
}

/** Waits until no one else changes what is believed of this user, and keeps it so until the transaction ends. */
export const lockBeliefs = async (db: Queryable, userId: string): Promise<void> => {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('tiller beliefs ' || $1, 0))`, [
    userId,
  ])
}

/** The interests of a user, the strongest first. */
export const readInterests = async (db: Queryable, userId: string): Promise<Interest[]> => {
  const { rows } = await db.query(
    `select id, attribute, value, name, stage, strength, reason, evidence
     from interests where user_id = $1 order by position`,
    [userId],
  )
  return rows
}

/** The tags of a user, the strongest and most diverse first. */
export const readTags = async (db: Queryable, userId: string): Promise<Tag[]> => {
  const { rows } = await db.query(
    `select id, tag, core, modifier, interest_id as "interestId", modifier_id as "modifierId",
       strength, reason
     from tags where user_id = $1 order by position`,
    [userId],
  )
  return rows
}

/** Replaces everything that is believed of a user. */
export const replaceBeliefs = async (
  db: Queryable,
  userId: string,
  { interests, tags }: Beliefs,
): Promise<void> => {
  // Tags go with their interests.
  await db.query('delete from interests where user_id = $1', [userId])
  await db.query(
    `insert into interests
       (user_id, id, position, attribute, value, name, stage, strength, reason, evidence)
     select $1, (i ->> 'id')::uuid, position, i ->> 'attribute', i ->> 'value', i ->> 'name', i ->> 'stage',
       (i ->> 'strength')::float8, i ->> 'reason', array(select jsonb_array_elements_text(i -> 'evidence'))
     from jsonb_array_elements($2::jsonb) with ordinality as t (i, position)`,
    [userId, JSON.stringify(interests)],
  )
  await db.query(
    `insert into tags
       (user_id, id, position, tag, core, modifier, interest_id, modifier_id, strength, reason)
     select $1, (t ->> 'id')::uuid, position, t ->> 'tag', t -> 'core', t -> 'modifier',
       (t ->> 'interestId')::uuid, (t ->> 'modifierId')::uuid, (t ->> 'strength')::float8, t ->> 'reason'
     from jsonb_array_elements($2::jsonb) with ordinality as u (t, position)`,
    [userId, JSON.stringify(tags)],
  )
}

/** Everything that a user took back. */
export const readDeletions = async (db: Queryable, userId: string): Promise<Deletion[]> => {
  const { rows } = await db.query(
    `select id, evidence, deleted_at as "deletedAt" from interest_deletions where user_id = $1`,
    [userId],
  )
  return rows.map((row) => ({ ...row, deletedAt: row.deletedAt.toISOString() }))
}

/** Stores a deletion; what was deleted before keeps the evidence of then as well. */
export const writeDeletion = async (
  db: Queryable,
  userId: string,
  { id, evidence, deletedAt }: Deletion,
): Promise<void> => {
  await db.query(
    `insert into interest_deletions as d (user_id, id, evidence, deleted_at) values ($1, $2, $3, $4)
     on conflict (user_id, id) do update set
       evidence = d.evidence || excluded.evidence, deleted_at = excluded.deleted_at`,
    [userId, id, evidence, deletedAt],
  )
}

/** Deletes an interest with its tags. */
export const removeInterest = async (db: Queryable, userId: string, id: string): Promise<void> => {
  await db.query('delete from interests where user_id = $1 and id = $2', [userId, id])
}

export const removeTag = async (db: Queryable, userId: string, id: string): Promise<void> => {
  await db.query('delete from tags where user_id = $1 and id = $2', [userId, id])
}

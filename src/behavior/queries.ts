import type { Queryable } from '../catalog/index.ts'
import { type Approval, type BehaviorEvent, having, tellingTypes } from './event.ts'
import { type KeyedEvent, reliableTypes } from './reliable.ts'

/** An event with everything filled in, ready to store. */
export interface StorableEvent extends BehaviorEvent {
  key: string
  requestId: string | null
}

/** Stores events; one whose key the user has used before changes nothing. Gives back how many were new. */
export const writeEvents = async (
  db: Queryable,
  userId: string,
  events: readonly StorableEvent[],
): Promise<number> => {
  const { rowCount } = await db.query(
    `insert into events (user_id, key, type, item_id, at, request_id)
     select $1, key, type, "itemId", at, "requestId"
     from jsonb_to_recordset($2::jsonb) as t
       (key text, type text, "itemId" text, at timestamptz, "requestId" text)
     on conflict (user_id, key) do nothing`,
    [userId, JSON.stringify(events)],
  )
  return rowCount ?? 0
}

const columns = 'key, type, item_id as "itemId", at'
const eventOf = (row: Omit<KeyedEvent, 'at'> & { at: Date }): KeyedEvent => ({
  ...row,
  at: row.at.toISOString(),
})

/** The latest events of a user, newest last, each with its key. */
export const readKeyedHistory = async (
  db: Queryable,
  userId: string,
  limit: number,
): Promise<KeyedEvent[]> => {
  const { rows } = await db.query(
    `select ${columns} from events where user_id = $1 and type <> 'impression'
     order by at desc, key desc limit $2`,
    [userId, limit],
  )
  return rows.map(eventOf).reverse()
}

/** The latest events of a user, newest last. */
export const readHistory = async (
  db: Queryable,
  userId: string,
  limit: number,
): Promise<BehaviorEvent[]> =>
  (await readKeyedHistory(db, userId, limit)).map(({ type, itemId, at }) => ({ type, itemId, at }))

/** The events of a user with these keys, in no order; keys that the user has not are left out. */
export const readEvents = async (
  db: Queryable,
  userId: string,
  keys: readonly string[],
): Promise<KeyedEvent[]> => {
  const { rows } = await db.query(
    `select ${columns} from events where user_id = $1 and key = any($2)`,
    [userId, keys],
  )
  return rows.map(eventOf)
}

/** The items a user has disliked or hidden and not liked since: never shown again. */
export const readRefused = async (db: Queryable, userId: string): Promise<string[]> => {
  const { rows } = await db.query(
    `select item_id from (
       select distinct on (item_id) item_id, type from events
       where user_id = $1 and type in ('like', 'save', 'dislike', 'hide')
       order by item_id, at desc, key desc
     ) last where type in ('dislike', 'hide')`,
    [userId],
  )
  return rows.map(({ item_id }) => item_id)
}

/** What a user liked or saved of some items and has not disliked or hidden since, by item. */
export const readApproved = async (
  db: Queryable,
  userId: string,
  itemIds: readonly string[],
): Promise<Map<string, Approval[]>> => {
  const { rows } = await db.query(
    `select item_id as "itemId", array_agg(distinct type order by type) as types from events own
     where user_id = $1 and item_id = any($2) and type in ('like', 'save') and not exists (
       select 1 from events later where later.user_id = $1 and later.item_id = own.item_id
         and later.type in ('dislike', 'hide') and (later.at, later.key) > (own.at, own.key))
     group by item_id`,
    [userId, itemIds],
  )
  return new Map(rows.map(({ itemId, types }) => [itemId, types]))
}

/** The items that a user has had already, whenever that was. */
export const readHad = async (db: Queryable, userId: string): Promise<string[]> => {
  const { rows } = await db.query(
    'select distinct item_id from events where user_id = $1 and type = any($2)',
    [userId, having],
  )
  return rows.map(({ item_id }) => item_id)
}

/** How many reliable events a user has. */
export const countReliable = async (db: Queryable, userId: string): Promise<number> => {
  const { rows } = await db.query(
    'select count(*)::int as count from events where user_id = $1 and type = any($2)',
    [userId, reliableTypes],
  )
  return rows[0].count
}

/** How many events there are, of all users, that say something of taste. */
export const countTelling = async (db: Queryable): Promise<number> => {
  const { rows } = await db.query(
    'select count(*)::float8 as count from events where type = any($1)',
    [tellingTypes],
  )
  return rows[0].count
}

/** An event with whose it is. */
type OwnedEvent = KeyedEvent & { userId: string }

/** Events of all users that say something of taste, user by user: the next ones after one of them. */
export const readTelling = async (
  db: Queryable,
  after: Pick<OwnedEvent, 'userId' | 'key'> | undefined,
  limit: number,
): Promise<OwnedEvent[]> => {
  const { rows } = await db.query(
    `select user_id as "userId", ${columns} from events
     where type = any($1) and ($2::text is null or (user_id, key) > ($2, $3))
     order by user_id, key limit $4`,
    [tellingTypes, after?.userId ?? null, after?.key ?? null, limit],
  )
  return rows.map((row) => ({ ...eventOf(row), userId: row.userId }))
}

/** Changes whenever an event of the user is stored: what was ranked before it is old. */
export const readHistoryMark = async (db: Queryable, userId: string): Promise<string> => {
  const { rows } = await db.query(
    `select count(*)::text || ':' || coalesce(max(received_at)::text, '') as mark
     from events where user_id = $1 and type <> 'impression'`,
    [userId],
  )
  return rows[0].mark
}

import type pg from 'pg'
import type { Queryable } from '../catalog/index.ts'
import type { End } from './change.ts'
import type { Directive, Sort } from './directive.ts'
import { type Memory, type Remembered, settled } from './memory.ts'

/** Whose feed: every statement about a user begins with it. */
export interface FeedKey {
  userId: string
  feed: string
}

/** A turn as it is written: `sort` is given only when the turn changed the order asked for. */
export interface NewTurn {
  id: string
  act: string
  text: string | null
  changed: boolean
  sort?: Sort | null
  answer: object
  degraded: boolean
}

/** A turn as it is listed. */
export interface TurnRow {
  id: string
  number: number
  act: string
  text: string | null
  changed: boolean
  undone: boolean
  degraded: boolean
  /** Missing where the turn left the order as it was; null where it ended the one asked for. */
  sort?: Sort | null
  answer: Record<string, unknown>
  createdAt: string
}

/** The turns up to number $3 that had not been taken back by then, leaving out turn $4. */
const effectiveTurns = `effective as (
  select number, sorts, sort from turns
  where user_id = $1 and feed = $2 and number <= $3 and (undone_by is null or undone_by > $3)
    and number is distinct from $4
)`

/** The number of a feed's last turn: 0 before the first. */
export const readLastTurn = async (db: Queryable, { userId, feed }: FeedKey): Promise<number> => {
  const { rows } = await db.query('select last_turn from feeds where user_id = $1 and feed = $2', [
    userId,
    feed,
  ])
  return rows[0]?.last_turn ?? 0
}

/** Makes a feed's row, unless the user was erased since `began`. False where there is one already. */
export const ensureFeed = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  began: string,
  metadata: object = {},
): Promise<boolean> => {
  const { rowCount } = await db.query(
    `insert into feeds (user_id, feed, metadata) select $1, $2, $4 where refuse_erased($1, $3)
     on conflict (user_id, feed) do nothing`,
    [userId, feed, began, JSON.stringify(metadata)],
  )
  return rowCount === 1
}

/** The point at which a feed's memory is read. */
export interface Point {
  atTurn: number
  /** What has expired by then is no longer remembered. */
  now: Date
  /** A turn to take as undone: how it would be without it. */
  leavingOut?: number
}

/** What is remembered after a turn. */
export const readMemory = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  { atTurn, now, leavingOut }: Point,
): Promise<Memory> => {
  const { rows } = await db.query(
    `with ${effectiveTurns}, ends as (
       select e.directive_id, e.while_directive, e.until
       from directive_ends e join effective on number = e.ended_by_turn
       where e.user_id = $1 and e.feed = $2 and (e.until is null or e.until > $5)
     )
     select d.id, d.polarity, d.strength, d.condition, d.weight, d.quote, d.expires_at,
       array(select while_directive from ends where directive_id = d.id and until is null)
         as rests_while,
       (select max(until) from ends where directive_id = d.id) as rests_until
     from directives d join effective made on made.number = d.made_by_turn
     where d.user_id = $1 and d.feed = $2 and (d.expires_at is null or d.expires_at > $5)
       and not exists (select 1 from ends
         where directive_id = d.id and while_directive is null and until is null)
     order by d.made_by_turn, d.position`,
    [userId, feed, atTurn, leavingOut ?? null, now],
  )
  const { rows: sorts } = await db.query(
    `with ${effectiveTurns} select sort from effective where sorts order by number desc limit 1`,
    [userId, feed, atTurn, leavingOut ?? null],
  )
  const remembered = rows.map(
    ({ expires_at, rests_while, rests_until, ...directive }): Remembered => ({
      ...directive,
      expiresAt: expires_at?.toISOString() ?? null,
      restsWhile: rests_while,
      restsUntil: rests_until?.toISOString() ?? null,
    }),
  )
  return { remembered: settled(remembered), sort: sorts[0]?.sort ?? null }
}

/**
 * Takes the next turn's number, and holds the feed until the transaction ends. Gives back undefined when another
 * turn came in between: what was decided after `last` no longer holds.
 */
export const takeTurn = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  last: number,
): Promise<number | undefined> => {
  const { rows } = await db.query(
    `insert into feeds as f (user_id, feed, last_turn) values ($1, $2, 1)
     on conflict (user_id, feed) do update set last_turn = f.last_turn + 1 where f.last_turn = $3
     returning last_turn`,
    [userId, feed, last],
  )
  const taken = rows[0]?.last_turn
  return taken === last + 1 ? taken : undefined
}

/** Writes a turn. False when this very turn was written before: then nothing is. */
export const writeTurn = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  number: number,
  turn: NewTurn,
): Promise<boolean> => {
  const { rowCount } = await db.query(
    `insert into turns (user_id, feed, number, id, act, text, changed, sorts, sort, answer, degraded)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do nothing`,
    [
      userId,
      feed,
      number,
      turn.id,
      turn.act,
      turn.text,
      turn.changed,
      turn.sort !== undefined,
      turn.sort ? JSON.stringify(turn.sort) : null,
      JSON.stringify(turn.answer),
      turn.degraded,
    ],
  )
  return rowCount === 1
}

export const writeDirectives = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  madeByTurn: number,
  directives: readonly Directive[],
): Promise<void> => {
  if (directives.length === 0) return
  await db.query(
    `insert into directives
       (user_id, feed, id, made_by_turn, position, polarity, strength, condition, weight, quote, expires_at)
     select $1, $2, (d ->> 'id')::uuid, $3, position, d ->> 'polarity', d ->> 'strength', d -> 'condition',
       (d ->> 'weight')::float8, d ->> 'quote', (d ->> 'expiresAt')::timestamptz
     from jsonb_array_elements($4::jsonb) with ordinality as t (d, position)`,
    [userId, feed, madeByTurn, JSON.stringify(directives)],
  )
}

export const endDirectives = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  endedByTurn: number,
  ends: readonly End[],
): Promise<void> => {
  if (ends.length === 0) return
  await db.query(
    `insert into directive_ends (user_id, feed, directive_id, ended_by_turn, while_directive, until)
     select $1, $2, (e ->> 'id')::uuid, $3, (e ->> 'while')::uuid, (e ->> 'until')::timestamptz
     from jsonb_array_elements($4::jsonb) as t (e)`,
    [userId, feed, endedByTurn, JSON.stringify(ends)],
  )
}

/**
 * The last turn that changed the preferences and was not taken back: what "undo" means. A turn of which all has
 * expired by now changes nothing any more.
 */
export const readUndoable = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  { atTurn, now }: { atTurn: number; now: Date },
): Promise<number | undefined> => {
  const { rows } = await db.query(
    `with lasting as (
       select id, made_by_turn from directives
       where user_id = $1 and feed = $2 and (expires_at is null or expires_at > $3)
     )
     select number from turns t
     where user_id = $1 and feed = $2 and changed and act <> 'undo'
       and number <= $4 and (undone_by is null or undone_by > $4)
       and (sorts or number in (select made_by_turn from lasting) or exists (
         select 1 from directive_ends e join lasting on lasting.id = e.directive_id
         where e.user_id = $1 and e.feed = $2 and e.ended_by_turn = t.number
           and e.while_directive is null and (e.until is null or e.until > $3)))
     order by number desc limit 1`,
    [userId, feed, now, atTurn],
  )
  return rows[0]?.number
}

export const markUndone = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  number: number,
  byTurn: number,
): Promise<void> => {
  await db.query(
    'update turns set undone_by = $4 where user_id = $1 and feed = $2 and number = $3',
    [userId, feed, number, byTurn],
  )
}

const turnColumns = `id, number, act, text, changed, undone_by is not null as undone, degraded, answer,
  sorts, sort, created_at as "createdAt"`

const turnOf = ({ sorts, sort, createdAt, ...turn }: pg.QueryResultRow): TurnRow =>
  ({ ...turn, ...(sorts && { sort }), createdAt: createdAt.toISOString() }) as TurnRow

/** The turns of a feed, newest first, before a turn's number. */
export const readTurns = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  before: number,
  limit: number,
): Promise<TurnRow[]> => {
  const { rows } = await db.query(
    `select ${turnColumns} from turns where user_id = $1 and feed = $2 and number < $3
     order by number desc limit $4`,
    [userId, feed, before, limit],
  )
  return rows.map(turnOf)
}

export const readTurn = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  id: string,
): Promise<TurnRow | undefined> => {
  const { rows } = await db.query(
    `select ${turnColumns} from turns where user_id = $1 and feed = $2 and id = $3`,
    [userId, feed, id],
  )
  return rows[0] && turnOf(rows[0])
}

/** The directives that turns made, and those that they ended, by the turn's number. */
export const readChanges = async (
  db: Queryable,
  { userId, feed }: FeedKey,
  turns: readonly number[],
): Promise<Map<number, { added: Directive[]; ended: Directive[] }>> => {
  const { rows } = await db.query(
    `with changed as (
       select made_by_turn as turn, 'added' as how, id as directive_id from directives
       where user_id = $1 and feed = $2 and made_by_turn = any($3)
       union all
       select distinct ended_by_turn, 'ended', directive_id from directive_ends
       where user_id = $1 and feed = $2 and ended_by_turn = any($3)
     )
     select turn, how, id, polarity, strength, condition, weight, quote, expires_at as "expiresAt"
     from changed join directives d on d.user_id = $1 and d.feed = $2 and d.id = directive_id
     order by made_by_turn, position`,
    [userId, feed, turns],
  )
  const changes = new Map(
    turns.map((turn) => [turn, { added: [] as Directive[], ended: [] as Directive[] }]),
  )
  for (const { turn, how, expiresAt, ...directive } of rows)
    changes.get(turn)?.[how as 'added' | 'ended'].push({
      ...directive,
      expiresAt: expiresAt?.toISOString() ?? null,
    })
  return changes
}

/** The feeds of a user, the oldest first. */
export const readFeeds = async (
  db: Queryable,
  userId: string,
): Promise<{ name: string; turns: number }[]> => {
  const { rows } = await db.query(
    `select feed as name, last_turn as turns from feeds where user_id = $1
     order by created_at, feed`,
    [userId],
  )
  return rows
}

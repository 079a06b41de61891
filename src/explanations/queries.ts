import type { Item, Queryable } from '../catalog/index.ts'
import type { Condition } from '../preferences/index.ts'
import { binder, type Predicate, toSql } from '../retrieval/index.ts'

/** A value of an attribute that somebody is interested in. */
export interface Interested {
  attribute: string
  value: string
}

/** An item, and when it last changed. */
export type ItemThen = Item & { updatedAt: string }

/**
 * Items that have the value, as the predicate says, and of which nothing true is said yet: those with the given ids, and
 * the most popular up to a number.
 */
export const unexplained = async (
  db: Queryable,
  { attribute, value }: Interested,
  has: Predicate,
  ids: readonly string[],
  most: number,
): Promise<ItemThen[]> => {
  const { bind, values } = binder()
  const where = toSql(has, bind)
  const { rows } = await db.query(
    `with found as (
       select i.id from items i where i.id = any(${bind(ids)}::text[]) and ${where}
       union
       (select i.id from items i where ${where}
        order by i.popularity desc, i.id limit ${bind(most)}::int)
     )
     select i.id, i.title, i.text, i.attributes, i.popularity, i.updated_at::text as "updatedAt"
     from found join items i using (id)
     where not exists (
       select from explanations e
       where e.attribute = ${bind(attribute)}::text and e.value = ${bind(value)}::text
         and e.item_id = i.id and e.item_updated_at = i.updated_at
     ) order by i.id`,
    values,
  )
  return rows
}

/** A sentence about an item as it was. */
export interface Sentence {
  itemId: string
  updatedAt: string
  text: string
  madeBy: 'template' | 'model'
}

/** Puts sentences into the table; an item that is gone by now gets none. */
export const writeExplanations = async (
  db: Queryable,
  { attribute, value }: Interested,
  sentences: readonly Sentence[],
): Promise<void> => {
  if (sentences.length === 0) return
  await db.query(
    `insert into explanations (attribute, value, item_id, text, made_by, item_updated_at)
     select $1, $2, s.item, s.text, s.made_by, s.at
     from unnest($3::text[], $4::text[], $5::text[], $6::timestamptz[]) as s (item, text, made_by, at)
       join items i on i.id = s.item
     on conflict (attribute, value, item_id) do update set
       text = excluded.text, made_by = excluded.made_by, item_updated_at = excluded.item_updated_at`,
    [
      attribute,
      value,
      sentences.map(({ itemId }) => itemId),
      sentences.map(({ text }) => text),
      sentences.map(({ madeBy }) => madeBy),
      sentences.map(({ updatedAt }) => updatedAt),
    ],
  )
}

/** What is believed of a user about an item: the tag that leads to it with its two words, and what was said of it ahead of time. */
export interface Told {
  tag: { text: string; words: Condition[] } | null
  explanation: string | null
}

/**
 * What is told of items for a user, by id, in one query: of several interests that an item has the strongest speaks.
 * What was said of an item that has changed since is left out.
 */
export const readTold = async (
  db: Queryable,
  userId: string,
  ids: readonly string[],
): Promise<Map<string, Told>> => {
  const { rows } = await db.query(
    `select i.id,
       (select jsonb_build_object('text', t.tag, 'words', jsonb_build_array(t.core, t.modifier)) from tagged_items g join tags t on t.user_id = g.user_id and t.id = g.tag_id
        where g.user_id = $1 and g.item_id = i.id) as tag,
       (select e.text from interests n join explanations e on e.attribute = n.attribute and e.value = n.value
        where n.user_id = $1 and e.item_id = i.id and e.item_updated_at = i.updated_at
        order by n.position limit 1) as explanation
     from items i where i.id = any($2::text[])`,
    [userId, ids],
  )
  return new Map(
    rows
      .filter(({ tag, explanation }) => tag !== null || explanation !== null)
      .map(({ id, ...told }) => [id, told]),
  )
}

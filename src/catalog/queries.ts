import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Attribute } from './attribute.ts'
import type { Item, VectoredItem } from './item.ts'
import { type Range, rangeParts } from './ranges.ts'
import { stemsOf } from './stems.ts'
import { vectorText } from './vector-text.ts'
import type { VocabularyEntry } from './vocabulary.ts'

/** A pool or a client inside a transaction. */
export type Queryable = Pick<pg.ClientBase, 'query'>

/** Lets a transaction, as its first statement, see the database as of one moment to its end. */
export const seeOneMoment = async (db: Queryable) => {
  await db.query('set transaction isolation level repeatable read, read only')
}

/** How far the demo catalogue is: an import cut short is begun again. */
export type DemoState = 'none' | 'importing' | 'imported'

/** The one row about the catalogue as a whole. `embedder` and `dimension` are null while no item is embedded. */
export interface CatalogueRow {
  version: number
  embedder: string | null
  dimension: number | null
  demo: DemoState
}

export const readCatalogue = async (db: Queryable): Promise<CatalogueRow> => {
  const { rows } = await db.query(
    'select version::float8 as version, embedder, dimension, demo from catalogue',
  )
  return rows[0]
}

export const readAttributes = async (db: Queryable): Promise<Attribute[]> => {
  const { rows } = await db.query('select definition from attribute_definitions order by position')
  return rows.map(({ definition }) => definition)
}

const sampledForRanges = 10_000

/** The range of each number and date, told from a sample where the items are many. */
export const readRanges = async (db: Queryable): Promise<ReadonlyMap<string, Range>> => {
  const rangeOf = (kind: 'number' | 'date', value: string) =>
    `select d.name, to_jsonb(percentile_disc($2::float8[]) within group (order by ${value})) as range
     from attribute_definitions d
     join lateral (select attributes from items where attributes ? d.name limit $1) i on true
     where d.definition ->> 'kind' = '${kind}' group by d.name`
  const { rows } = await db.query(
    `${rangeOf('number', '(i.attributes ->> d.name)::float8')} union all
     ${rangeOf('date', 'i.attributes ->> d.name collate "C"')}`,
    [sampledForRanges, rangeParts],
  )
  return new Map(rows.map(({ name, range }) => [name, range]))
}

/** Locks the catalogue's row until the transaction ends, and marks the catalogue as changed. */
export const touchCatalogue = async (db: Queryable): Promise<void> => {
  await db.query('update catalogue set version = version + 1')
}

/** Locks the catalogue's row as that does, and changes nothing. */
export const lockCatalogue = async (db: Queryable): Promise<void> => {
  await db.query('select from catalogue for update')
}

export const writeAttributes = async (db: Queryable, attributes: readonly Attribute[]) => {
  await db.query('delete from attribute_definitions')
  await db.query(
    `insert into attribute_definitions (name, position, definition)
     select definition ->> 'name', position, definition
     from jsonb_array_elements($1::jsonb) with ordinality as t (definition, position)`,
    [JSON.stringify(attributes)],
  )
}

/**
 * Keeps an index on each attribute whose values are compared: on numbers, flags and categories as JSON, on dates as
 * text in the order of its bytes, as conditions ask for them. Tags, and what an item mentions, have indexes of their
 * own. Waits for whoever is writing items.
 */
export const indexAttributes = async (db: Queryable): Promise<void> => {
  const { rows } = await db.query(
    `with keys as (
       select case definition ->> 'kind'
           when 'date' then format('(attributes ->> %L) collate "C"', definition ->> 'name')
           else format('attributes -> %L', definition ->> 'name') end as key
       from attribute_definitions where definition ->> 'kind' in ('number', 'flag', 'category', 'date')
     ), wanted as (
       select key, 'items_by_' || left(md5(key), 16) as name from keys
     ), kept as (
       select indexname as name from pg_indexes
       where schemaname = current_schema() and tablename = 'items' and indexname like 'items\\_by\\_%'
     )
     select format('drop index %I', name) as change from kept where name not in (select name from wanted)
     union all
     select format('create index %I on items ((%s))', name, key) from wanted
     where name not in (select name from kept)`,
  )
  for (const { change } of rows) await db.query(change)
}

/** The index by which items near a vector of this embedder are found. */
export const vectorIndexName = (embedder: string, dimension: number): string =>
  `items_near_${createHash('md5').update(`${embedder} ${dimension}`).digest('hex').slice(0, 12)}`

/** How the index compares vectors; only a comparison in just these words is answered by it. */
export const indexedVector = (column: string, dimension: number): string =>
  `(${column}::vector(${dimension}))`

/** The indexes on vectors: one that is not whole serves nobody, and unless it is being made it never will. */
export const readVectorIndexes = async (
  db: Queryable,
): Promise<{ name: string; isWhole: boolean; isBeingMade: boolean }[]> => {
  const { rows } = await db.query(
    `select c.relname as name, x.indisvalid as "isWhole",
       exists (select from pg_stat_progress_create_index p where p.index_relid = c.oid) as "isBeingMade"
     from pg_index x join pg_class c on c.oid = x.indexrelid
     where x.indrelid = 'items'::regclass and c.relname like 'items\\_near\\_%'`,
  )
  return rows
}

export const dropVectorIndex = async (db: Queryable, name: string): Promise<void> => {
  await db.query(`drop index concurrently if exists ${name}`)
}

/**
 * Makes the index without keeping anybody from writing; it must not be in a transaction.
 *
 * An item's links are chosen among `ef_construction` near ones. Where a hundred items are alike, 128 leaves some such
 * groups with hardly a link from elsewhere: measured at a hundred thousand items, 3 of 400 searches found none of them.
 * With 200 each found 99 of 100 and more, and making the index took a third longer.
 */
export const createVectorIndex = async (
  db: Queryable,
  embedder: string,
  dimension: number,
): Promise<void> => {
  const { rows } = await db.query('select quote_literal($1::text) as embedder', [embedder])
  await db.query(
    `create index concurrently ${vectorIndexName(embedder, dimension)} on items
     using hnsw (${indexedVector('embedding', dimension)} vector_cosine_ops) with (ef_construction = 200)
     where embedded_by = ${rows[0].embedder}`,
  )
}

/** Lets the database learn what the items are like: before, it guesses how many a condition leaves. */
export const analyzeItems = async (db: Queryable): Promise<void> => {
  await db.query('analyze items')
}

export const writeEmbedder = async (db: Queryable, name: string, dimension: number) => {
  await db.query('update catalogue set embedder = $1, dimension = $2', [name, dimension])
}

export const writeDemoState = async (db: Queryable, state: DemoState) => {
  await db.query('update catalogue set demo = $1', [state])
}

export const countItems = async (db: Queryable): Promise<number> => {
  const { rows } = await db.query('select count(*)::int as count from items')
  return rows[0].count
}

const columns = 'id, title, text, attributes, popularity'

/** The items with these ids, in no order; ids that no item has are left out. */
export const readItems = async (db: Queryable, ids: readonly string[]): Promise<Item[]> =>
  (await db.query(`select ${columns} from items where id = any($1)`, [ids])).rows

/** As `readItems`, and locks them until the transaction ends. */
export const lockItems = async (db: Queryable, ids: readonly string[]): Promise<Item[]> =>
  (await db.query(`select ${columns} from items where id = any($1) order by id for update`, [ids]))
    .rows

const awaitsVector = 'embedded_by is distinct from $1'

export const countItemsToEmbed = async (db: Queryable, embedder: string): Promise<number> => {
  const { rows } = await db.query(
    `select count(*)::int as count from items where ${awaitsVector}`,
    [embedder],
  )
  return rows[0].count
}

const isOfOtherWidth = 'embedded_by = $1 and vector_dims(embedding) <> $2'

/** How many items have a vector of an embedder of this name that is not as wide. */
export const countOfOtherWidth = async (
  db: Queryable,
  embedder: string,
  dimension: number,
): Promise<number> => {
  const { rows } = await db.query(
    `select count(*)::int as count from items where ${isOfOtherWidth}`,
    [embedder, dimension],
  )
  return rows[0].count
}

/** Makes those items await a vector. */
export const forgetOfOtherWidth = async (db: Queryable, embedder: string, dimension: number) => {
  await db.query(`update items set embedded_by = null where ${isOfOtherWidth}`, [
    embedder,
    dimension,
  ])
}

/** An item with the state that it was read in. */
export type ItemAsRead = Item & { updatedAt: string }

const columnsAsRead = `${columns}, updated_at::text as "updatedAt"`

/** The most popular of the items whose vector is not this embedder's. */
export const readPopularToEmbed = async (
  db: Queryable,
  embedder: string,
  limit: number,
): Promise<ItemAsRead[]> => {
  const { rows } = await db.query(
    `select ${columnsAsRead} from items where ${awaitsVector} order by popularity desc, id limit $2`,
    [embedder, limit],
  )
  return rows
}

/** Items whose vector is not this embedder's and whose id comes after this one, in the order of their ids. */
export const readItemsToEmbed = async (
  db: Queryable,
  embedder: string,
  after: string,
  limit: number,
): Promise<ItemAsRead[]> => {
  const { rows } = await db.query(
    `select ${columnsAsRead} from items where ${awaitsVector} and id > $2 order by id limit $3`,
    [embedder, after, limit],
  )
  return rows
}

/** Stores items, some with a vector of this embedder; one that comes with none and says the same as before keeps its own. */
export const writeItems = async (
  db: Queryable,
  items: readonly VectoredItem[],
  embedder?: string,
) => {
  const vectored = items.flatMap(({ id, embedding }) => (embedding ? { id, embedding } : []))
  await db.query(
    `insert into items (id, title, text, attributes, popularity, stems, embedding, embedded_by)
     select id, title, text, attributes, popularity, stems, embedding::vector,
       case when embedding is not null then $2 end
     from jsonb_to_recordset($1::jsonb) as t
         (id text, title text, text text, attributes jsonb, popularity float8, stems text)
       left join unnest($3::text[], $4::text[]) as v (id, embedding) using (id)
     order by id
     on conflict (id) do update set
       title = excluded.title, text = excluded.text, attributes = excluded.attributes,
       popularity = excluded.popularity, stems = excluded.stems, updated_at = clock_timestamp(),
       embedding = coalesce(excluded.embedding, items.embedding),
       embedded_by = coalesce(excluded.embedded_by, case when (items.title, items.text, items.attributes)
         = (excluded.title, excluded.text, excluded.attributes) then items.embedded_by end)`,
    [
      JSON.stringify(items.map(({ embedding: _, ...item }) => ({ ...item, stems: stemsOf(item) }))),
      embedder,
      vectored.map(({ id }) => id),
      vectored.map(({ embedding }) => vectorText(embedding)),
    ],
  )
}

/** Items whose stems were never told. */
export const readItemsWithoutStems = async (db: Queryable, limit: number): Promise<Item[]> =>
  (await db.query(`select ${columns} from items where stems is null limit $1`, [limit])).rows

/** Tells them; of an item that was stored meanwhile they are known. */
export const writeStems = async (db: Queryable, items: readonly Item[]) => {
  await db.query(
    `update items set stems = t.stems from jsonb_to_recordset($1::jsonb) as t (id text, stems text)
     where items.id = t.id and items.stems is null`,
    [JSON.stringify(items.map((item) => ({ id: item.id, stems: stemsOf(item) })))],
  )
}

/** Stores vectors of items that are still as they were read: what has changed since waits for the next. */
export const writeEmbeddings = async (
  db: Queryable,
  rows: readonly { id: string; updatedAt: string; embedding: string }[],
  embedder: string,
) => {
  await db.query(
    `update items set embedding = t.embedding::vector, embedded_by = $2
     from jsonb_to_recordset($1::jsonb) as t (id text, "updatedAt" timestamptz, embedding text)
     where items.id = t.id and items.updated_at = t."updatedAt"`,
    [JSON.stringify(rows), embedder],
  )
}

export const deleteItems = async (db: Queryable, ids: readonly string[]) => {
  await db.query('delete from items where id = any($1)', [ids])
}

/** Adds to the counts; values that no item has any more are dropped. */
export const changeVocabulary = async (db: Queryable, changes: readonly VocabularyEntry[]) => {
  if (changes.length === 0) return
  const rows = JSON.stringify(changes)
  await db.query(
    `insert into attribute_values as v (attribute, value, count)
     select attribute, value, count
     from jsonb_to_recordset($1::jsonb) as t (attribute text, value text, count int)
     on conflict (attribute, value) do update set count = v.count + excluded.count`,
    [rows],
  )
  await db.query(
    `delete from attribute_values v using jsonb_to_recordset($1::jsonb) as t (attribute text, value text)
     where v.attribute = t.attribute and v.value = t.value and v.count <= 0`,
    [rows],
  )
}

/** Counts every value anew from the items: after the schema changed. */
export const recountVocabulary = async (db: Queryable) => {
  await db.query('delete from attribute_values')
  await db.query(
    `insert into attribute_values (attribute, value, count)
     select d.name, v.value, count(*)::int
     from attribute_definitions d
     join items i on i.attributes ? d.name
     cross join lateral (
       select i.attributes ->> d.name as value where d.definition ->> 'kind' = 'category'
       union all
       select t.value from jsonb_array_elements_text(
         case when d.definition ->> 'kind' = 'tags' then i.attributes -> d.name end) as t (value)
     ) v
     where d.definition ->> 'kind' in ('category', 'tags')
     group by d.name, v.value`,
  )
}

export const readVocabulary = async (db: Queryable): Promise<VocabularyEntry[]> =>
  (await db.query('select attribute, value, count from attribute_values order by 1, 2')).rows

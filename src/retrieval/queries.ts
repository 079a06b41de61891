import type pg from 'pg'
import { type Item, type Queryable, type Schema, vectorText } from '../catalog/index.ts'
import type { Directive } from '../preferences/index.ts'
import { inSpan } from '../telemetry/index.ts'
import { asSpan } from './as-span.ts'
import { nearest } from './nearest.ts'
import { type Predicate, predicateOf } from './predicate.ts'
import type { Candidate, RetrievalRequest } from './request.ts'
import { planOf, type Source, sortSources } from './sources.ts'
import { binder, joined, label, plainWords, toSql } from './sql.ts'
import { likedTogether } from './together-queries.ts'

/** How many items are in the predicate, counted no further than `upTo`: many are not looked at for nothing. */
export const countMatching = async (
  db: Queryable,
  predicate: Predicate,
  upTo?: number,
): Promise<number> => {
  const { bind, values } = binder()
  const where = toSql(predicate, bind)
  const { rows } = await db.query(
    `select count(*)::int as matching
     from (select from items i where ${where} limit ${bind(upTo ?? null)}::int) as counted`,
    values,
  )
  return rows[0].matching
}

/** How many of some items break a must, told by the database from the items as they are given. */
export const countBreaking = async (
  db: Queryable,
  items: readonly Pick<Item, 'id' | 'attributes'>[],
  musts: readonly Pick<Directive, 'polarity' | 'condition'>[],
  schema: Schema,
): Promise<number> => {
  const { bind, values } = binder()
  const given = bind(JSON.stringify(items.map(({ id, attributes }) => ({ id, attributes }))))
  const { rows } = await db.query(
    `select count(*)::int as breaking
     from (select g.id, g.attributes, stored.stems
       from jsonb_to_recordset(${given}::jsonb) as g (id text, attributes jsonb) join items stored using (id)) i
     where (${toSql(predicateOf(musts, schema), bind)}) is not true`,
    values,
  )
  return rows[0].breaking
}

/** Of the items in a predicate, how many are in each of some others. */
export const countEach = async (
  db: Queryable,
  within: Predicate,
  each: readonly Predicate[],
): Promise<number[]> => {
  if (each.length === 0) return []
  const { bind, values } = binder()
  const counts = each.map((one) => `count(*) filter (where ${toSql(one, bind)})`)
  const { rows } = await db.query(
    `select array[${counts.join(', ')}]::int[] as counts from items i where ${toSql(within, bind)}`,
    values,
  )
  return rows[0].counts
}

/** For each must, by its id, how many items obey all the others. */
export const countWithout = async (
  db: Queryable,
  musts: readonly Pick<Directive, 'id' | 'polarity' | 'condition'>[],
  schema: Schema,
): Promise<{ directive: string; matching: number }[]> => {
  if (musts.length === 0) return []
  const { bind, values } = binder()
  const columns = musts.map((must, n) => `${toSql(predicateOf([must], schema), bind)} as must${n}`)
  const counts = musts.map((_, left) => {
    const others = musts.flatMap((_, n) => (n === left ? [] : `must${n}`))
    return `count(*) filter (where ${joined(others, 'and', 'true')})`
  })
  const { rows } = await db.query(
    `select array[${counts.join(', ')}]::int[] as matching
     from (select ${columns.join(', ')} from items i) as obeyed`,
    values,
  )
  return musts.map(({ id }, n) => ({ directive: id, matching: rows[0].matching[n] }))
}

/** Reciprocal rank fusion's constant: how little the first places of a source outweigh those after them. */
const fusionDepth = 60

/**
 * The candidates for a feed. Each source (near what is wanted, in its words, meeting the wants,
 * near the user's taste in meaning, liked by those of the same taste, led to by the user's tags, popular) gives its
 * first `limit` items of the predicate; they are put in one order by reciprocal rank fusion, and every candidate gets
 * all scores, whichever source found it.
 *
 * Never more than `limit`, never fewer than that while the predicate has more items, always in the same order.
 * With a sort the candidates are the first by that attribute; those that lack it come last.
 */
export const retrieve = async (pool: pg.Pool, request: RetrievalRequest): Promise<Candidate[]> => {
  const vectors = [request.vector, request.historyVector].filter((vector) => vector !== null)
  const near = request.sort ? [] : await nearest(pool, request, vectors)
  if (request.collaborativeVector && !request.sort)
    near.push(
      await inSpan(asSpan('together'), () =>
        likedTogether(pool, { ...request, vector: request.collaborativeVector! }),
      ),
    )
  const telling = request.words && !request.sort ? await tellingLexemes(pool, request.words) : []
  const { bind, values } = binder()
  const limit = `${bind(request.limit)}::int`
  const where = toSql(request.predicate, bind)
  const { scores, sources } = planOf(request, telling, bind)
  const first = (source: Source, most = limit) =>
    `array(select i.id from items i where ${where} and ${source.where} order by ${source.order} limit ${most})`
  const found = request.sort
    ? inTurn(sortSources(request.sort, request.schema, bind), limit, first)
    : fused([...near.map((ids) => `${bind(ids)}::text[]`), ...sources.map((s) => first(s))], limit)

  const { rows } = await pool.query(
    `${label} with found as materialized (${found})
     select i.id, i.popularity, ${scores.semantic} as semantic, ${scores.lexical} as lexical,
       ${scores.matches} as matches, ${scores.history} as history,
       ${scores.collaborative} as collaborative, ${scores.tags} as tags
     from found join items i using (id) order by standing desc, id`,
    values,
  )
  return rows.map(({ id, ...scores }) => ({ id, scores }))
}

type First = (source: Source, most: string) => string

/** What the first source has, then what the next has until there are enough: it is not asked where there are. */
const inTurn = (sources: readonly Source[], limit: string, first: First): string => {
  const lists = sources.map((source, n) => {
    const before = sources.slice(0, n).map((_, m) => ` - (select cardinality(ids) from list${m})`)
    return `list${n} as materialized (select ${first(source, limit + before.join(''))} as ids)`
  })
  const all = sources.map((_, n) => `(select ids from list${n})`).join(' || ')
  return `with ${lists.join(', ')}
    select id, -place as standing from unnest(${all}) with ordinality as source (id, place)`
}

/** Reciprocal rank fusion of lists of ids. */
const fused = (lists: readonly string[], limit: string): string =>
  `select id, sum(1.0 / (${fusionDepth} + place)) as standing
   from (${lists
     .map((list) => `select id, place from unnest(${list}) with ordinality as source (id, place)`)
     .join(' union all ')}) as places
   group by id order by standing desc, id limit ${limit}`

/** A lexeme that more of the items have does not tell them apart, and to rank them all would take too long. */
const mostShare = 0.02
/** Fewer items are ranked in no time. */
const manyItems = 20_000

/** The lexemes of some words by which items are found; how many have one is told by the database's statistics. */
const tellingLexemes = async (db: Queryable, words: string): Promise<string[]> => {
  const { rows } = await db.query(
    `${label} select lexeme from unnest(to_tsvector('english', $1)) as given (lexeme)
     where lexeme not in (
       select common.lexeme
       from pg_stats s join pg_class c on c.oid = 'items'::regclass and c.reltuples >= $2::int,
         unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as common (lexeme, share)
       where s.schemaname = current_schema() and s.tablename = 'items' and s.attname = 'tsv'
         and common.share > $3::float8 and common.lexeme is not null)`,
    [plainWords(words), manyItems, mostShare],
  )
  return rows.map(({ lexeme }) => lexeme)
}

/** The vectors of a parameter, each read from its text once: else that is done for every item anew. */
const given = (parameter: string) => `given as materialized (
  select text::vector as vector, place
  from unnest(${parameter}::text[]) with ordinality as t (text, place)
)`

/**
 * The cosine similarity, -1 to 1, of each item's embedding with each of the vectors, in their order. Items without
 * an embedding of this embedder are left out.
 */
export const similarities = async (
  db: Queryable,
  ids: readonly string[],
  vectors: readonly Float32Array[],
  embedder: string,
): Promise<Map<string, number[]>> => {
  if (ids.length === 0 || vectors.length === 0) return new Map()
  const { rows } = await db.query(
    `with ${given('$2')}
     select i.id, array(
       select coalesce(1 - nullif(i.embedding <=> given.vector, 'NaN'), 0) from given order by place
     ) as similar
     from items i where i.id = any($1::text[]) and i.embedded_by = $3 and i.embedding is not null`,
    [ids, vectors.map(vectorText), embedder],
  )
  return new Map(rows.map(({ id, similar }) => [id, similar]))
}

/** Of more items, so many stand for them all. */
const sampled = 2_000

/** How alike the items are to something: what is usual, and how far from it they lie (a standard deviation). */
export interface Likeness {
  mean: number
  deviation: number
}

/** How alike items are to each of the vectors, in their order, by cosine similarity: of a sample of them where they are many. */
export const usualLikeness = async (
  db: Queryable,
  vectors: readonly Float32Array[],
  embedder: string,
): Promise<Likeness[]> => {
  if (vectors.length === 0) return []
  const { rows } = await db.query(
    `with ${given('$1')}, sample as materialized (
       select embedding from items where embedded_by = $2 and embedding is not null limit $3
     )
     select coalesce(avg(cosine), 0) as mean, coalesce(stddev_pop(cosine), 0) as deviation
     from given left join lateral (
       select coalesce(1 - nullif(embedding <=> given.vector, 'NaN'), 0) as cosine from sample
     ) as likeness on true
     group by place order by place`,
    [vectors.map(vectorText), embedder, sampled],
  )
  return rows
}

/** The embeddings of items by id; items without one of this embedder are left out. */
export const historyVectors = async (
  db: Queryable,
  ids: readonly string[],
  embedder: string,
): Promise<Map<string, Float32Array>> => {
  const { rows } = await db.query(
    `select id, embedding::text as vector from items
     where id = any($1::text[]) and embedded_by = $2 and embedding is not null`,
    [ids, embedder],
  )
  return new Map(rows.map(({ id, vector }) => [id, Float32Array.from(JSON.parse(vector))]))
}

/** The mean of the items' embeddings, of a sample of them where they are many; unit long, null without any. */
export const meanOfItems = async (
  db: Queryable,
  embedder: string,
): Promise<Float32Array | null> => {
  const { rows } = await db.query(
    `select l2_normalize(avg(embedding))::text as mean from (
       select embedding from items where embedded_by = $1 and embedding is not null limit $2) s`,
    [embedder, sampled],
  )
  return rows[0].mean === null ? null : Float32Array.from(JSON.parse(rows[0].mean))
}

/** Which of these words stand, in any inflection, in some item's title, text or values. */
export const wordsInItems = async (db: Queryable, words: readonly string[]): Promise<string[]> => {
  const { rows } = await db.query(
    `select word from unnest($1::text[]) as t (word)
     where exists (select 1 from items where tsv @@ plainto_tsquery('english', word))`,
    [words],
  )
  return rows.map(({ word }) => word)
}

/** From this part of the items on, a word in their titles names a kind of item. */
export const titleShare = 0.02

/** Which of these words many items have in their titles. */
export const titleWords = async (db: Queryable, words: readonly string[]): Promise<string[]> => {
  const { rows } = await db.query(
    `select word from unnest($1::text[]) as t (word)
     where (select count(*) from items
            where to_tsvector('english', title) @@ plainto_tsquery('english', word))
       > $2::float8 * (select count(*) from items)`,
    [words, titleShare],
  )
  return rows.map(({ word }) => word)
}

const titlesPerPhrase = 50

/** Items that have one of these phrases in their titles, best known first: those of each phrase, up to a number. */
export const titledItems = async (db: Queryable, phrases: readonly string[]): Promise<Item[]> => {
  const { rows } = await db.query(
    `select i.id, i.title, i.text, i.attributes, i.popularity
     from unnest($1::text[]) as t (phrase)
     join lateral (
       select * from items where to_tsvector('english', title) @@ phraseto_tsquery('english', phrase)
       order by length(title), popularity desc, id limit $2
     ) i on true
     order by i.popularity desc, i.id`,
    [phrases, titlesPerPhrase],
  )
  return rows
}

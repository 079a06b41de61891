import type pg from 'pg'
import type { Embedder } from '../models/index.ts'
import type { Attribute } from './attribute.ts'
import type { Item } from './item.ts'

/** One attribute of each kind. */
export const attributes: Attribute[] = [
  { name: 'use', kind: 'tags', synonyms: { Running: ['jogging'] } },
  { name: 'colour', kind: 'category' },
  { name: 'price', kind: 'number', unit: 'USD' },
  { name: 'released', kind: 'date' },
  { name: 'waterproof', kind: 'flag' },
  { name: 'care', kind: 'text' },
]

export const shoe = (n: number, given: Item['attributes'] = {}): Item => ({
  id: `shoe-${n}`,
  title: `Shoe ${n}`,
  text: 'Laces and a sole.',
  popularity: n,
  attributes: { use: ['Running'], colour: 'Red', price: 10 * n, ...given },
})

/** Three numbers told from a text: enough to see whose vector is where. */
export const tinyEmbedder = (name = 'tiny'): Embedder => ({
  name,
  dimension: 3,
  embed: async (texts) =>
    texts.map((text) => {
      const [a, b, c] = [text.length, text.charCodeAt(0), text.charCodeAt(text.length - 1)]
      const length = Math.hypot(a!, b!, c!)
      return Float32Array.from([a! / length, b! / length, c! / length])
    }),
})

export const bytes = (...parts: (string | Uint8Array)[]): AsyncIterable<Uint8Array> =>
  (async function* () {
    for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part
  })()

/**
 * Stores so many items with vectors about the origin; the first half is on the left, where the first number of a
 * vector is negative, and `lot` is a number below 1,000 that has nothing to do with it.
 */
export const fillWithVectors = async (
  pool: pg.Pool,
  count: number,
  { name, dimension }: { name: string; dimension: number },
): Promise<void> => {
  await pool.query('select setseed(0.5)')
  await pool.query(
    `insert into items (id, title, attributes, embedding, embedded_by)
     select 'item-' || n, 'item', jsonb_build_object('lot', n % 1000, 'side', side),
       (select array_agg(case when d = 1 and side = 'left' then -2 - random() else random() - 0.5 end)::vector
        from generate_series(1, $2::int) d where n > 0), $3
     from (select n, case when n <= $1::int / 2 then 'left' else 'right' end as side
           from generate_series(1, $1::int) n) given`,
    [count, dimension, name],
  )
}

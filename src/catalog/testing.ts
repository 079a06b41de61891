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

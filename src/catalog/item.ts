import { z } from 'zod'
import type { Attribute, Schema } from './attribute.ts'
import { clean } from './clean.ts'

/** A value of an attribute: `tags` hold a list, a `date` an ISO day or instant, a `flag` a boolean. */
export type AttributeValue = string | number | boolean | string[]

/** One thing that can be recommended. `popularity` is any non-negative number; only its order counts. */
export interface Item {
  id: string
  title: string
  text: string
  attributes: Record<string, AttributeValue>
  popularity: number
}

const value = clean(z.string().trim().min(1).max(500))

/**
 * One spelling for each instant, so that dates sort as text: the day alone at midnight UTC, else in full in UTC. A year
 * that is not of four digits there would not.
 */
const date = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })])
  .transform((given) => new Date(given).toISOString().replace('T00:00:00.000Z', ''))
  .refine((written) => /^\d{4}-/.test(written), 'expected a date of the years 0 to 9999')

const kinds: Record<Attribute['kind'], { schema: z.ZodType<AttributeValue>; name: string }> = {
  category: { schema: value, name: 'a string' },
  tags: {
    schema: z
      .array(value)
      .max(500)
      .transform((list) => [...new Set(list)]),
    name: 'a list of strings',
  },
  number: { schema: z.number(), name: 'a number' },
  date: { schema: date, name: 'an ISO 8601 date' },
  flag: { schema: z.boolean(), name: 'true or false' },
  text: { schema: clean(z.string().max(20_000)), name: 'a string' },
}

/** Null and an empty list mean the same as leaving the attribute out: the item lacks it. */
const lacks = (given: unknown) =>
  given === null || given === undefined || (Array.isArray(given) && given.length === 0)

const attributesOf = (schema: Schema) =>
  z.record(z.string(), z.unknown()).transform((given, context) => {
    const attributes: Item['attributes'] = {}
    for (const [name, raw] of Object.entries(given)) {
      const attribute = schema.get(name)
      const refuse = (message: string) =>
        context.addIssue({ code: 'custom', path: [name], message })
      if (!attribute) {
        refuse('is not in the schema: add it with PUT /v1/catalog')
        continue
      }
      if (lacks(raw)) continue
      const { schema: kind, name: expected } = kinds[attribute.kind]
      const parsed = kind.safeParse(raw)
      if (parsed.success) attributes[name] = parsed.data
      else
        refuse(
          parsed.error.issues.find((i) => i.code === 'custom')?.message ?? `expected ${expected}`,
        )
    }
    return attributes
  })

/** The words of an item are indexed together, and Postgres takes a megabyte: of any script and length, these fit. */
const maxCharacters = 100_000

const charactersOf = (item: Worded) => textsIn(item).reduce((sum, { length }) => sum + length, 0)

type Worded = Pick<Item, 'title' | 'text' | 'attributes'>

/** All that an item says in words: its title, its text and each of its values that is a string. */
export const textsIn = ({ title, text, attributes }: Worded): string[] =>
  [title, text, ...Object.values(attributes).flat()].filter((part) => typeof part === 'string')

/** An id is asked for in a path, where a dot or two mean another place. */
const id = clean(z.string().min(1).max(200)).refine((text) => !/^\.\.?$/.test(text), {
  error: 'cannot be asked for in a path: use another id',
})

/** What an item has beside its id and its attributes. */
export const itemParts = {
  title: clean(z.string().trim().regex(/\S/, 'is blank').max(1_000)),
  text: clean(z.string().max(50_000)),
  popularity: z.number().min(0),
}

const fieldsOf = (schema: Schema) => ({
  id,
  title: itemParts.title,
  text: itemParts.text.nullish().transform((text) => text ?? ''),
  attributes: attributesOf(schema)
    .nullish()
    .transform((attributes) => attributes ?? {}),
  popularity: itemParts.popularity.nullish().transform((popularity) => popularity ?? 0),
})

const fits = (item: Worded) => charactersOf(item) <= maxCharacters
const tooLong = {
  error: `title, text and attributes have over ${maxCharacters} characters together: shorten them`,
}

/** The closed shape of an item under this catalogue's schema; what `parse` gives back is ready to store. */
export const itemSchema = (schema: Schema) => z.strictObject(fieldsOf(schema)).refine(fits, tooLong)

/** An item that may come with the vector that its catalogue's embedder would give it: made before, of unit length. */
export interface VectoredItem extends Item {
  embedding?: Float32Array | undefined
}

/** As {@link itemSchema}, of items that may come with a vector of so many numbers. */
export const vectoredSchema = (schema: Schema, dimension: number) =>
  z.strictObject({ ...fieldsOf(schema), embedding: vectorOf(dimension) }).refine(fits, tooLong)

const vectorOf = (dimension: number) =>
  z
    .array(z.number(), { error: `expected ${dimension} numbers` })
    .length(dimension, { error: `expected ${dimension} numbers` })
    .transform((values, context) => {
      const norm = Math.hypot(...values)
      if (norm > 0 && norm < Infinity) return Float32Array.from(values, (value) => value / norm)
      context.addIssue({ code: 'custom', message: `has a length of ${norm}, and no direction` })
      return z.NEVER
    })
    .nullish()
    .transform((vector) => vector ?? undefined)

/** The first thing wrong with an item, with its place: `attributes.runtime: expected a number`. */
export const firstProblem = (error: z.ZodError): string => {
  const issue = error.issues[0]
  if (!issue) return 'not an item'
  const where = issue.path.join('.')
  return where ? `${where}: ${issue.message}` : issue.message
}

/**
 * What the embedder reads of an item: title, values and text joined by commas. Measured on paraphrased queries,
 * bare values beat full sentences, and numbers and dates say nothing to an embedding.
 */
export const embeddingText = (item: Item, schema: Schema): string => {
  const values = Object.entries(item.attributes).flatMap(([name, value]) => {
    const kind = schema.get(name)?.kind
    return kind === 'category' || kind === 'tags' || kind === 'text' ? value : []
  })
  return [item.title, ...values, item.text].filter(Boolean).join(', ')
}

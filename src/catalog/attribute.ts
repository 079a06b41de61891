import { z } from 'zod'
import { clean } from './clean.ts'

/** The kinds of attribute: what a value is and which comparisons it allows. */
export const attributeKinds = ['category', 'tags', 'number', 'date', 'flag', 'text'] as const

const words = clean(z.string().trim().regex(/\S/, 'is blank').max(200))

/**
 * One typed, named property of items.
 *
 * - `unit` says what a number counts ("minute", "year", an ISO 4217 code such as "USD"): it is how
 *   "under two hours" finds its attribute.
 * - `order` makes a category ordered, lowest first, so that "PG-13 at most" can be asked.
 * - `synonyms` gives other words for a value: `{"Sci-Fi": ["science fiction"]}`.
 */
export const attributeSchema = z
  .strictObject({
    name: z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,62}$/, {
      error: 'a letter, then letters, digits or underscores; at most 63',
    }),
    kind: z.enum(attributeKinds),
    title: words.optional(),
    unit: words.optional(),
    order: z.array(words).min(2).max(200).meta({ uniqueItems: true }).optional(),
    synonyms: z
      .record(words, z.array(words).max(50))
      .meta({ propertyNames: { pattern: '\\S', maxLength: 200 } })
      .optional(),
  })
  .meta({
    dependentSchemas: {
      unit: { properties: { kind: { const: 'number' } } },
      order: { properties: { kind: { const: 'category' } } },
      synonyms: { properties: { kind: { enum: ['category', 'tags'] } } },
    },
  })
  .superRefine((attribute, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (attribute.unit && attribute.kind !== 'number') refuse('unit', 'only a number has a unit')
    if (attribute.order && attribute.kind !== 'category')
      refuse('order', 'only a category has an order')
    if (attribute.order && new Set(attribute.order).size < attribute.order.length)
      refuse('order', 'a value is listed twice')
    if (attribute.synonyms && attribute.kind !== 'category' && attribute.kind !== 'tags')
      refuse('synonyms', 'only a category or tags have synonyms')
  })

/** The catalogue's schema as it is put and got: the attributes, in the order they are shown. */
export const catalogueSchema = z.strictObject({
  attributes: z
    .array(attributeSchema)
    .max(200)
    .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, {
      error: 'an attribute name is used twice',
    }),
})

export type Attribute = z.infer<typeof attributeSchema>
export type AttributeKind = Attribute['kind']

/** The attributes by name. */
export type Schema = ReadonlyMap<string, Attribute>

export const schemaOf = (attributes: readonly Attribute[]): Schema =>
  new Map(attributes.map((attribute) => [attribute.name, attribute]))

/** What people read: the title, or the name with its underscores as spaces. */
export const titleOf = (attribute: Attribute): string =>
  attribute.title ?? attribute.name.replaceAll('_', ' ')

const currencies = new Set(Intl.supportedValuesOf('currency'))

/** Whether a unit is a currency by its ISO 4217 code: "USD". */
export const isCurrency = (unit: string): boolean => currencies.has(unit)

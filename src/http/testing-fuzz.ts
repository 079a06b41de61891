import fc from 'fast-check'
import { unclean } from '../catalog/index.ts'

/** As much of JSON Schema as the OpenAPI document uses. */
export interface JsonSchema {
  $ref?: string
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  const?: unknown
  enum?: unknown[]
  type?: string | string[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  items?: JsonSchema
  minItems?: number
  maxItems?: number
  uniqueItems?: boolean
  properties?: Record<string, JsonSchema | false>
  required?: string[]
  minProperties?: number
  additionalProperties?: JsonSchema | false
  propertyNames?: JsonSchema
  dependentSchemas?: Record<string, JsonSchema>
}

/** Of anything that there may be many of, this many are enough. */
const most = 4
const mostLetters = 20

/** Values that fit a schema; `follow` finds what a reference stands for. */
export const fitting = (
  schema: JsonSchema,
  follow: (ref: string) => JsonSchema,
): fc.Arbitrary<unknown> => {
  const made = (inner: JsonSchema) => fitting(inner, follow)
  if (schema.$ref) return made(follow(schema.$ref))
  const either = schema.anyOf ?? schema.oneOf
  if (either) return fc.oneof(...either.map(made))
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (Array.isArray(schema.type))
    return fc.oneof(...schema.type.map((type) => made({ ...schema, type })))
  switch (schema.type) {
    case 'string':
      return strings(schema)
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6 })
    case 'number':
      return fc.double({
        min: schema.exclusiveMinimum ?? schema.minimum ?? -1e300,
        minExcluded: schema.exclusiveMinimum !== undefined,
        max: schema.maximum ?? 1e300,
        noNaN: true,
      })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array': {
      const { items = {}, minItems: minLength = 0, maxItems = most, uniqueItems } = schema
      const length = { minLength, maxLength: Math.max(minLength, Math.min(maxItems, most)) }
      return uniqueItems ? fc.uniqueArray(made(items), length) : fc.array(made(items), length)
    }
    case 'object':
      return objects(schema, made)
    default:
      return fc.jsonValue().filter((value) => !unclean(JSON.stringify(value)))
  }
}

const strings = ({ format, pattern, minLength = 0, maxLength = mostLetters }: JsonSchema) => {
  if (format === 'date-time')
    return fc
      .date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true })
      .map((date) => date.toISOString())
  if (format === 'uuid') return fc.uuid()
  const length = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, mostLetters)) }
  const any = pattern
    ? fc.stringMatching(new RegExp(pattern), { size: 'small' })
    : fc.oneof(fc.string({ unit: 'grapheme', ...length }), fc.string(length))
  return any.filter((text) => !unclean(text) && text.length <= maxLength)
}

type Fit = (schema: JsonSchema) => fc.Arbitrary<unknown>

/** Objects with any of the fields that need not be there, but no more than one on which others depend. */
const objects = (schema: JsonSchema, made: Fit): fc.Arbitrary<unknown> => {
  const { properties = {}, required = [], dependentSchemas = {}, minProperties = 0 } = schema
  const optional = Object.keys(properties).filter((name) => !required.includes(name))
  const free = optional.filter((name) => !(name in dependentSchemas))
  const named = fc
    .tuple(
      fc.subarray(free),
      fc.option(fc.constantFrom(...Object.keys(dependentSchemas), undefined), { nil: undefined }),
    )
    .filter(([some, one]) => required.length + some.length + (one ? 1 : 0) >= minProperties)
    .chain(([some, one]) => {
      const all = { ...properties, ...(one && dependentSchemas[one]?.properties) }
      const names = [...required, ...some, ...(one ? [one] : [])]
      const parts = names.flatMap((name): [string, fc.Arbitrary<unknown>][] => {
        const part = all[name]
        return part ? [[name, made(part)]] : []
      })
      return fc.record(Object.fromEntries(parts))
    })
  const { additionalProperties: others, propertyNames = {} } = schema
  if (!others || schema.properties) return named
  const names = made({ type: 'string', ...propertyNames }).filter((name) => name !== '__proto__')
  return fc.dictionary(names as fc.Arbitrary<string>, made(others), { maxKeys: most })
}

/** JSON that no route takes as it is, made of a body that one might take. */
export const broken = (body: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.oneof(
    fc.tuple(body, fc.constantFrom(...hostile), fc.nat()).map(([good, evil, at]) => {
      const text = JSON.stringify(good)
      const places = [...text.matchAll(/"(?:[^"\\]|\\.)*"|-?\d[\d.e+-]*|true|false|null/g)]
      const place = places[at % Math.max(1, places.length)]
      return place
        ? text.slice(0, place.index) + evil + text.slice(place.index + place[0].length)
        : evil
    }),
    fc.tuple(body, fc.nat()).map(([good, at]) => {
      const text = JSON.stringify(good)
      return text.slice(0, at % text.length)
    }),
    body.map((good) => JSON.stringify(good).replace(/\}$/, ',"surprise":1}')),
    body.map((good) => JSON.stringify(good).replace(/^\{("[^"]*":)/, '{$1null,$1')),
    fc.constantFrom('', '[]', 'null', '0', '"x"', '{}', '{"__proto__":{"x":1}}'),
    fc.json(),
  )

/** What may stand for any part of JSON: of another type, too much, or not to be stored. */
const hostile = [
  'null',
  '[]',
  '{}',
  '-0',
  '1e999',
  '9007199254740993',
  '"\\u0000"',
  '"\\ud800"',
  '"__proto__"',
  '"constructor"',
  '"\\u202e\\u200d"',
  '"..%2f..%2f"',
  `"'; drop table items; --"`,
  `"${'x'.repeat(3_000)}"`,
  `"${'e\\u0301'.repeat(600)}"`,
  '['.repeat(5_000) + ']'.repeat(5_000),
  '{"__proto__":1}',
  '{"constructor":{"prototype":1}}',
]

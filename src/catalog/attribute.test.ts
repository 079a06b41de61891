import { describe, expect, test } from 'vitest'
import { attributeSchema, catalogueSchema, schemaOf, titleOf } from './attribute.ts'

const problems = (given: object) =>
  attributeSchema
    .safeParse({ name: 'size', kind: 'category', ...given })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('an attribute is refused, with the place and the reason,', () => {
  test.each<[string, object, string]>([
    ['a unit of words', { unit: 'minute' }, 'unit: only a number has a unit'],
    ['an order of tags', { kind: 'tags', order: ['a', 'b'] }, 'order: only a category'],
    ['an order with a value twice', { order: ['S', 'M', 'S'] }, 'order: a value is listed twice'],
    ['an order of one value', { order: ['S'] }, 'order: '],
    ['synonyms of a flag', { kind: 'flag', synonyms: { yes: ['aye'] } }, 'synonyms: only'],
    ['synonyms of a date', { kind: 'date', synonyms: { now: ['today'] } }, 'synonyms: only'],
    ['a name with a space', { name: 'shoe size' }, 'name: a letter, then'],
    ['a name that begins with a digit', { name: '3d' }, 'name: a letter, then'],
    ['a name that is too long', { name: 'x'.repeat(64) }, 'name: a letter, then'],
    ['an empty title', { title: '  ' }, 'title: '],
    ['a title that cannot be stored', { title: 'a\0' }, 'title: a NUL'],
    ['a value of its order that cannot be stored', { order: ['\ud800', 'M'] }, 'order.0: a lone'],
    ['an empty synonym', { synonyms: { S: [''] } }, 'synonyms.S.0: '],
  ])('for %s', (_, given, expected) => {
    expect(problems(given)).toEqual([expect.stringContaining(expected)])
  })

  test('for each reason there is', () => {
    expect(problems({ kind: 'flag', unit: 'x', order: ['a', 'b'], synonyms: {} })).toHaveLength(3)
  })
})

test('an attribute may be called what every object inherits', () => {
  const { attributes } = catalogueSchema.parse({
    attributes: [
      { name: 'constructor', kind: 'flag' },
      { name: 'toString', kind: 'number' },
    ],
  })
  const schema = schemaOf(attributes)
  expect(schema.get('constructor')?.kind).toBe('flag')
  expect(schema.get('hasOwnProperty')).toBeUndefined()
})

test('names are told apart by their case, and not used twice', () => {
  const parse = (...names: string[]) =>
    catalogueSchema.safeParse({ attributes: names.map((name) => ({ name, kind: 'flag' })) })
  expect(parse('size', 'Size').success).toBe(true)
  expect(parse('size', 'size').error?.issues[0]?.message).toContain('used twice')
})

test('people read the title, or the name without underscores', () => {
  expect(titleOf({ name: 'heel_to_toe', kind: 'number' })).toBe('heel to toe')
  expect(titleOf({ name: 'heel_to_toe', kind: 'number', title: 'Drop' })).toBe('Drop')
})

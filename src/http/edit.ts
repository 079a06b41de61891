import { isDeepStrictEqual } from 'node:util'
import { z } from '@hono/zod-openapi'
import type { Schema } from '../catalog/index.ts'
import {
  type AttributeCondition,
  type Condition,
  conditionSchema,
  type Directive,
  isText,
  misfit,
  type Operation,
} from '../preferences/index.ts'
import { badRequest } from './problem.ts'

/** Later than now, in UTC with milliseconds and four digits for the year, as it is stored. */
const later = z.iso
  .datetime({ offset: true })
  .transform((given) => new Date(given).toISOString())
  .refine(
    (at) => at.length === 24 && at > new Date().toISOString(),
    'is not between now and the year 9999',
  )

const [{ shape: onAttribute }, { shape: onText }] = conditionSchema.options

/** What may be changed of a directive. */
export const directiveEdit = z
  .strictObject({
    polarity: z.enum(['want', 'avoid']).optional(),
    strength: z.enum(['must', 'prefer']).optional(),
    attribute: onAttribute.attribute.optional(),
    operator: onAttribute.operator.optional(),
    value: onAttribute.value.optional(),
    text: onText.text.optional().openapi({ pattern: '\\S' }),
    expiresAt: later.nullable().optional(),
  })
  .refine((edit) => Object.keys(edit).length > 0, 'name at least one field to change')
  .openapi('DirectiveEdit', {
    minProperties: 1,
    dependentSchemas: { text: { properties: { attribute: false, operator: false, value: false } } },
  } as object)

type DirectiveEdit = z.infer<typeof directiveEdit>

/**
 * The operations that put an edited directive in the place of an old one. An edit that changes nothing asks for what
 * is in force already, which stays.
 *
 * @throws Problem 400 when the condition would not be whole or not fit the schema.
 */
export const edited = (old: Directive, edit: DirectiveEdit, schema: Schema): Operation[] => {
  const { polarity = old.polarity, strength = old.strength, expiresAt = old.expiresAt } = edit
  const condition = editedCondition(old.condition, edit, schema)
  const { id, weight, quote } = old
  const stays = isDeepStrictEqual({ ...old, polarity, strength, condition, expiresAt }, old)
  return [
    ...(stays ? [] : [{ op: 'retract' as const, id, quote }]),
    { op: 'add', polarity, strength, condition, weight, exclusive: false, expiresAt, quote },
  ]
}

const editedCondition = (
  old: Condition,
  { text, attribute, operator, value }: DirectiveEdit,
  schema: Schema,
): Condition => {
  const given = { attribute, operator, value }
  const named = Object.entries(given).filter(([, part]) => part !== undefined)
  if (text !== undefined) {
    if (named.length > 0)
      throw misplaced('text', 'stands in place of attribute, operator and value: send either')
    return isText(old) ? { ...old, text } : { text }
  }
  if (named.length === 0) return old
  const before = 'attribute' in old ? old : undefined
  if (!before && named.length < Object.keys(given).length)
    throw misplaced(named[0]![0], 'attribute, operator and value are sent together here')
  const condition = { ...before, ...Object.fromEntries(named) } as AttributeCondition
  const why = misfit(condition, schema.get(condition.attribute))
  if (why) throw misplaced(schema.has(condition.attribute) ? 'value' : 'attribute', why)
  return condition
}

const misplaced = (location: string, message: string) =>
  badRequest('The directive would not fit the schema.', [{ location, message }])

import { z } from 'zod'
import { type Attribute, clean } from '../catalog/index.ts'

/** The comparisons of the contract. `between` includes both ends; `in` means "any of". */
export const operators = ['contains', 'eq', 'in', '<', '<=', '>', '>=', 'between'] as const
export type Operator = (typeof operators)[number]

const scalar = z.union([clean(z.string().min(1).max(500)), z.number(), z.boolean()])
const onAttribute = {
  attribute: z.string(),
  operator: z.enum(operators),
  value: z.union([scalar, z.array(scalar).min(1).max(100)]),
}
const onText = { text: clean(z.string().trim().min(1).max(500)) }
const onItem = { like: clean(z.string().min(1).max(200)) }

/** What is exempt: an item that meets one of these does not meet the condition. */
const except = z
  .array(z.union([z.strictObject(onAttribute), z.strictObject(onText), z.strictObject(onItem)]))
  .min(1)
  .max(20)
  .optional()

export const attributeCondition = z.strictObject({ ...onAttribute, except })
export const textCondition = z.strictObject({ ...onText, except })
const itemCondition = z.strictObject({ ...onItem, except })

/** What a directive is about: a comparison on one attribute, a meaning in free text, or likeness to an item. */
export const conditionSchema = z.union([attributeCondition, textCondition, itemCondition])

export type AttributeCondition = z.infer<typeof attributeCondition>
export type TextCondition = z.infer<typeof textCondition>
export type ItemCondition = z.infer<typeof itemCondition>
export type Condition = z.infer<typeof conditionSchema>

export const isText = (condition: Condition): condition is TextCondition => 'text' in condition
export const isItem = (condition: Condition): condition is ItemCondition => 'like' in condition
export const isAttribute = (condition: Condition): condition is AttributeCondition =>
  'attribute' in condition

/** The comparisons that make sense on an attribute. */
export const operatorsFor = ({ kind, order }: Attribute): readonly Operator[] => {
  const comparisons: Operator[] = ['<', '<=', '>', '>=', 'between']
  switch (kind) {
    case 'tags':
      return ['contains', 'in']
    case 'category':
      return order ? ['eq', 'in', ...comparisons] : ['eq', 'in']
    case 'number':
    case 'date':
      return ['eq', ...comparisons]
    case 'flag':
      return ['eq']
    case 'text':
      return []
  }
}

/** Two conditions with the same key say the same. */
export const conditionKey = (condition: Condition): string => {
  const exempt = condition.except?.map(conditionKey)
  if (isText(condition)) return JSON.stringify(['text', condition.text.toLowerCase(), exempt])
  if (isItem(condition)) return JSON.stringify(['like', condition.like, exempt])
  return JSON.stringify([condition.attribute, condition.operator, condition.value, exempt])
}

const isoDate = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

/** Why a condition cannot be asked of this attribute, or undefined when it can. */
export const misfit = (
  { attribute: name, operator, value }: AttributeCondition,
  attribute: Attribute | undefined,
): string | undefined => {
  if (!attribute) return `${name} is not in the schema`
  if (!operatorsFor(attribute).includes(operator))
    return `${name} is of kind ${attribute.kind}: ${operator} cannot be asked of it`
  const values = Array.isArray(value) ? value : [value]
  if (Array.isArray(value) !== (operator === 'in' || operator === 'between'))
    return `${operator} takes ${Array.isArray(value) ? 'one value' : 'a list'}`
  if (operator === 'between' && values.length !== 2) return 'between takes two values'
  const type =
    attribute.kind === 'number' ? 'number' : attribute.kind === 'flag' ? 'boolean' : 'string'
  if (values.some((one) => typeof one !== type || Number.isNaN(one)))
    return `${name}: expected a ${type}`
  if (attribute.order && operator !== 'eq' && operator !== 'in') {
    const unknown = values.find((one) => !attribute.order?.includes(String(one)))
    if (unknown !== undefined) return `${name}: ${unknown} is not in its order`
  }
  if (attribute.kind === 'date' && !values.every((one) => isoDate.safeParse(one).success))
    return `${name}: expected an ISO 8601 date`
  return undefined
}

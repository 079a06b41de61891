import type { Directive, DirectiveEdit, Scalar } from '../shared/contract.ts'

/** A directive as the fields of a form hold it. */
export interface Fields {
  polarity: Directive['polarity']
  strength: Directive['strength']
  operator: string
  /** Several are parted by commas. */
  value: string
  /** A local time without a zone, as `datetime-local` has it; empty: for good. */
  until: string
}

export const fieldsOf = ({
  polarity,
  strength,
  operator = '',
  value = '',
  text,
  expiresAt,
}: Directive): Fields => ({
  polarity,
  strength,
  operator,
  value: text ?? [value].flat().join(', '),
  until: expiresAt === null ? '' : localOf(expiresAt),
})

/** What the fields change of a directive, and nothing else. */
export const editOf = (directive: Directive, fields: Fields): DirectiveEdit => {
  const before = fieldsOf(directive)
  const differs = (name: keyof Fields) => fields[name] !== before[name]
  const isText = directive.text !== undefined
  return {
    ...(differs('polarity') && { polarity: fields.polarity }),
    ...(differs('strength') && { strength: fields.strength }),
    ...(differs('operator') && { operator: fields.operator }),
    ...(differs('value') && isText && { text: fields.value }),
    ...(differs('value') && !isText && { value: typedValue(fields.value, directive.value!) }),
    ...(differs('until') && {
      expiresAt: fields.until === '' ? null : new Date(fields.until).toISOString(),
    }),
  }
}

/** What was typed, in the kind that stood there before. */
const typedValue = (typed: string, before: Scalar | Scalar[]): Scalar | Scalar[] => {
  if (Array.isArray(before))
    return typed.split(',').map((one) => typedValue(one, before[0]!) as Scalar)
  const plain = typed.trim()
  if (typeof before === 'number') return Number(plain)
  return typeof before === 'boolean' ? plain === 'true' || plain === 'yes' : plain
}

const localOf = (at: string): string => {
  const date = new Date(at)
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}

const comparisons: [string, string][] = [
  ['<', 'under'],
  ['<=', 'at most'],
  ['>', 'over'],
  ['>=', 'at least'],
  ['eq', 'exactly'],
]

/** The operators that take as many values as one does, in words. */
export const operatorsOf = (operator = 'eq'): [string, string][] =>
  comparisons.some(([name]) => name === operator)
    ? comparisons
    : [[operator, operator === 'between' ? 'between (two numbers)' : 'one of']]

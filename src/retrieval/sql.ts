import { stemsOfPhrase, wordsOf } from '../catalog/index.ts'
import type { Comparison, Predicate } from './predicate.ts'

/** Takes a value and gives back its placeholder, `$1`, `$2` and so on. */
export type Bind = (value: unknown) => string

/** Collects the values of one statement in the order of their placeholders. */
export const binder = (): { bind: Bind; values: unknown[] } => {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  return { bind, values }
}

/**
 * A boolean SQL expression over the alias `i` of `items`, true or false and never null. Everything that comes from
 * outside is bound, the names of attributes too.
 *
 * One value or tag is asked with `@>`, which the index on `attributes` serves.
 */
export const toSql = (predicate: Predicate, bind: Bind): string => {
  switch (predicate.op) {
    case 'and':
      return joined(
        predicate.of.map((one) => toSql(one, bind)),
        'and',
        'true',
      )
    case 'not':
      return `not (${toSql(predicate.of, bind)})`
    case 'equals': {
      const { attribute, anyOf } = predicate
      if (anyOf.length === 1) return contains(bind, attribute, anyOf[0])
      const value = `i.attributes -> ${bind(attribute)}::text`
      return `coalesce(${bind(JSON.stringify(anyOf))}::jsonb @> (${value}), false)`
    }
    case 'holds': {
      const { attribute, anyOf } = predicate
      return joined(
        anyOf.map((tag) => contains(bind, attribute, [tag])),
        'or',
        'false',
      )
    }
    case 'compares': {
      const { attribute, value } = predicate
      const operator = operators[predicate.operator]
      const name = `${bind(attribute)}::text`
      return typeof value === 'number'
        ? `coalesce((i.attributes -> ${name}) ${operator} ${bind(JSON.stringify(value))}::jsonb, false)`
        : `coalesce((i.attributes ->> ${name}) collate "C" ${operator} ${bind(value)}::text, false)`
    }
    case 'mentions':
      return mentions(predicate.text, bind)
    case 'id':
      return `i.id = any(${bind(predicate.anyOf)}::text[])`
  }
}

const operators: Record<Comparison, string> = { '<': '<', '<=': '<=', '>': '>', '>=': '>=' }

/** Several expressions as one, in parentheses; `none` when there are none. */
export const joined = (parts: readonly string[], by: 'and' | 'or', none: string): string =>
  parts.length === 0 ? none : `(${parts.join(` ${by} `)})`

const contains = (bind: Bind, attribute: string, value: unknown) =>
  `i.attributes @> ${bind(JSON.stringify({ [attribute]: value }))}::jsonb`

/** The phrase's stems side by side in the item's, which are told as `meets` tells them; a phrase without words is in none. */
const mentions = (text: string, bind: Bind) => {
  const stems = stemsOfPhrase(text)
  return stems === ''
    ? 'false'
    : `coalesce(strpos(i.stems, ${bind(` ${stems} `)}::text) > 0, false)`
}

/** The words of a text as they were written, and nothing between them that could mean something to a parser. */
export const plainWords = (text: string): string =>
  wordsOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')

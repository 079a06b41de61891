import { stemsOfPhrase, wordsOf } from '../catalog/index.ts'
import type { Comparison, Predicate } from './predicate.ts'

/** Takes a value and gives back its placeholder, `$1`, `$2` and so on. */
export type Bind = (value: unknown) => string

/** Begins the statements by which candidates are found, so that they can be told from all others. */
export const label = '/* retrieval */'

/** Collects the values of one statement in the order of their placeholders. */
export const binder = (): { bind: Bind; values: unknown[] } => {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  return { bind, values }
}

/**
 * A boolean SQL expression over the alias `i` of `items`, true for the items in the predicate and false or null for
 * the others. Everything that comes from outside is bound, the names of attributes too: the database plans a statement
 * with its values, so that an index on an attribute serves it all the same.
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
      return `(${toSql(predicate.of, bind)}) is not true`
    case 'equals': {
      const { attribute, anyOf } = predicate
      const values = bind(anyOf.map((value) => JSON.stringify(value)))
      return `(i.attributes -> ${bind(attribute)}::text) = any(${values}::text[]::jsonb[])`
    }
    case 'holds': {
      const { attribute, anyOf } = predicate
      return joined(
        anyOf.map(
          (tag) => `i.attributes @> ${bind(JSON.stringify({ [attribute]: [tag] }))}::jsonb`,
        ),
        'or',
        'false',
      )
    }
    case 'compares': {
      const { attribute, value } = predicate
      const operator = operators[predicate.operator]
      const name = `${bind(attribute)}::text`
      return typeof value === 'number'
        ? `(i.attributes -> ${name}) ${operator} ${bind(JSON.stringify(value))}::jsonb`
        : `((i.attributes ->> ${name}) collate "C") ${operator} ${bind(value)}::text`
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

/** The phrase's stems side by side in the item's, which are told as `meets` tells them; a phrase without words is in none. */
const mentions = (text: string, bind: Bind) => {
  const stems = stemsOfPhrase(text)
  return stems === '' ? 'false' : `strpos(i.stems, ${bind(` ${stems} `)}::text) > 0`
}

/** The words of a text as they were written, and nothing between them that could mean something to a parser. */
export const plainWords = (text: string): string =>
  wordsOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')

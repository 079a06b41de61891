import { wordsOf } from '../catalog/index.ts'
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

/**
 * The phrase in full text, as it was written ("PG-13") or as plain words ("sci fi"). English drops words such as "it"
 * and "her" from its index: a phrase of nothing else is looked for in the plain words, which no index holds.
 *
 * Where this differs from `meets`, which has the last word on what is shown: English drops its small words inside a
 * phrase too ("the matrix" is found wherever "matrix" is), keeps accents, takes "1970s" for one word, and a few of
 * its stems are others ("betray" of "betrayal").
 */
const mentions = (text: string, bind: Bind) => {
  const written = `${bind(text)}::text`
  const words = `${bind(plainWords(text))}::text`
  const phrase = (language: 'english' | 'simple') =>
    `(phraseto_tsquery('${language}', ${written}) || phraseto_tsquery('${language}', ${words}))`
  const plain = `to_tsvector('simple', i.title) || jsonb_to_tsvector('simple', i.attributes, '["string"]')
    || to_tsvector('simple', i.text)`
  return `case when numnode(${phrase('english')}) > 0
    then i.tsv @@ ${phrase('english')} else (${plain}) @@ ${phrase('simple')} end`
}

/** The words of a text as they were written, and nothing between them that could mean something to a parser. */
export const plainWords = (text: string): string =>
  wordsOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')

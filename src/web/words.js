// What the page says, apart from where it says it.

const signs = { contains: '', eq: '', in: '', between: '' }

/**
 * @param {{attribute?: string, operator?: string, value?: unknown, text?: string, like?: string, quote?: string,
 *   except?: object[]}} directive
 * @returns {string}
 */
export const wordsOf = ({ except = [], ...directive }) => {
  const exempt = except.map(wordsOf)
  const words = plainWords(directive)
  return exempt.length > 0 ? `${words}, except ${exempt.join(' or ')}` : words
}

const plainWords = ({ attribute, operator, value, text, like, quote }) => {
  if (text !== undefined) return `“${text}”`
  if (like !== undefined) return quote === undefined ? 'this one' : `“${quote}”`
  const values = [value].flat()
  const joined = values.join(operator === 'between' ? '–' : ' or ')
  const sign = signs[operator] ?? `${operator} `
  const isPlain = operator === 'contains' || operator === 'in'
  return isPlain ? joined : `${attribute} ${sign}${joined}`
}

/**
 * @param {{attribute: string, direction: 'asc' | 'desc', apart?: {attribute: string, most: number}}} sort
 * @returns {string}
 */
export const orderOf = ({ attribute, direction, apart }) =>
  apart
    ? `at most ${apart.most} with the same ${apart.attribute}`
    : `${attribute} ${direction === 'asc' ? '↑' : '↓'}`

/** @param {Record<string, unknown>} attributes */
export const valuesOf = (attributes) =>
  Object.values(attributes)
    .map((value) => [value].flat().slice(0, 4).join(', '))
    .join(' · ')

/** @param {{kind: string, value?: unknown, text?: string}} reason */
export const reasonOf = ({ kind, value, text }) =>
  ({
    matches: String(value),
    sorted: String(value),
    text: `close to “${text}”`,
    like: `like “${text}”`,
    tag: `near “${text}”`,
    history: 'near what you liked',
    boosted: 'featured',
    fresh: 'new',
    explored: 'something different',
  })[kind] ?? kind

/** @param {string} at ISO 8601 */
export const timeOf = (at) => new Date(at).toLocaleString()

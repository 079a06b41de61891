import { vectorText } from '../catalog/index.ts'
import type { Sort } from '../preferences/index.ts'
import { conditionPredicate } from './predicate.ts'
import type { Candidate, RetrievalRequest } from './request.ts'
import { type Bind, joined, plainWords, toSql } from './sql.ts'

/** One way of finding candidates: which items it finds, best first. SQL over the alias `i` of `items`. */
export interface Source {
  where: string
  order: string
}

/** The scores of an item and the sources that they make, in SQL over the alias `i` of `items`. */
export interface Plan {
  scores: Record<Exclude<keyof Candidate['scores'], 'popularity'>, string>
  /** Beside what is near a vector, which is looked for by itself: see `nearest`. */
  sources: readonly Source[]
}

const byPopularity = 'i.popularity desc, i.id'

/** What a request asks for, its words found by the lexemes that tell items apart: a score that it does not ask for is 0, and no source. */
export const planOf = (request: RetrievalRequest, telling: readonly string[], bind: Bind): Plan => {
  const semantic = closeness(request.vector, request.embedder, bind)
  const history = closeness(request.historyVector, request.embedder, bind)
  const lexical = wording(request.words, telling, bind)
  const matches = wanting(request, bind)
  const tags = tagging(request.taggedFor, bind)
  return {
    scores: {
      semantic,
      lexical: lexical?.score ?? '0',
      matches: matches?.score ?? '0',
      history,
      collaborative: together(request.collaborativeVector, bind),
      tags: tags?.score ?? '0',
    },
    sources: [
      lexical?.source ?? [],
      matches?.sources ?? [],
      tags?.source ?? [],
      { where: 'true', order: byPopularity },
    ].flat(),
  }
}

/**
 * The sources of a sort, one after the other: what has the attribute by its values, then what lacks it. Apart, for an
 * index gives the first of those that have it, and in no index do those that lack it come last both ways.
 */
export const sortSources = (
  { attribute, direction }: Sort,
  schema: RetrievalRequest['schema'],
  bind: Bind,
): Source[] => {
  const way = direction === 'asc' ? 'asc' : 'desc'
  if (attribute === 'popularity') return [{ where: 'true', order: `i.popularity ${way}, i.id` }]
  const key = sortKey(schema.get(attribute), bind)
  if (!key) return [{ where: 'true', order: byPopularity }]
  return [
    { where: `${key} is not null`, order: `${key} ${way}, ${byPopularity}` },
    { where: `${key} is null`, order: byPopularity },
  ]
}

const sortKey = (
  attribute: ReturnType<RetrievalRequest['schema']['get']>,
  bind: Bind,
): string | undefined => {
  if (!attribute || attribute.kind === 'tags') return undefined
  const name = `${bind(attribute.name)}::text`
  if (attribute.order)
    return `array_position(${bind(attribute.order)}::text[], i.attributes ->> ${name})`
  return attribute.kind === 'number' || attribute.kind === 'flag'
    ? `(i.attributes -> ${name})`
    : `((i.attributes ->> ${name}) collate "C")`
}

/** Near a vector. Another embedder's vectors are not comparable, and may not even be as wide. */
const closeness = (vector: Float32Array | null, embedder: string, bind: Bind): string => {
  if (!vector) return '0'
  const distance = `(i.embedding <=> ${bind(vectorText(vector))}::vector)`
  // The distance from a vector of zeros is NaN, which Postgres holds to be greater than any number.
  return `case when i.embedded_by = ${bind(embedder)}::text
    then least(1, greatest(0, coalesce(1 - nullif(${distance}, 'NaN'), 0))) else 0 end`
}

/** Liked together. An item that was never learned of has nothing to say. */
const together = (vector: Float32Array | null, bind: Bind): string => {
  if (!vector) return '0'
  return `coalesce((select least(1, greatest(0, -(c.vector <#> ${bind(vectorText(vector))}::vector)))
    from collaborative_vectors c where c.item_id = i.id), 0)`
}

/** Led to by a tag of the user's, as was found when the tags were predicted. */
const tagging = (
  userId: string | null,
  bind: Bind,
): { score: string; source: Source } | undefined => {
  if (userId === null) return undefined
  const own = `from tagged_items t where t.user_id = ${bind(userId)}::text`
  const score = `coalesce((select t.score ${own} and t.item_id = i.id), 0)`
  return {
    score,
    source: { where: `i.id in (select t.item_id ${own})`, order: `${score} desc, i.id` },
  }
}

/**
 * In the words: any of them will do, since the words of a wish are seldom all in an item. Words that very many items
 * have find none of them: they only add to the score.
 */
const wording = (
  words: string | null,
  telling: readonly string[],
  bind: Bind,
): { score: string; source: Source | undefined } | undefined => {
  if (!words) return undefined
  const given = `${bind(plainWords(words))}::text`
  // Words hold no "&": each one in this text joins two of them.
  const query = `replace(plainto_tsquery('english', ${given})::text, ' & ', ' | ')::tsquery`
  const score = `ts_rank(i.tsv, ${query}, 32)`
  if (telling.length === 0) return { score, source: undefined }
  const sought = `${bind(telling.map(lexeme).join(' | '))}::tsquery`
  return { score, source: { where: `i.tsv @@ ${sought}`, order: `${score} desc, i.id` } }
}

/** A lexeme as a tsquery has it. */
const lexeme = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/**
 * Meeting what is wanted: the met part of the wants' weights. What meets all of it is a source, and so is each want
 * alone, the popular first: in the order of the score everything that meets any of them would have to be sorted.
 */
const wanting = (
  { wants, schema }: RetrievalRequest,
  bind: Bind,
): { score: string; sources: Source[] } | undefined => {
  const total = wants.reduce((sum, { weight }) => sum + weight, 0)
  if (total <= 0) return undefined
  const conditions = wants.map(({ condition, weight }) => ({
    met: toSql(conditionPredicate(condition, schema), bind),
    share: `${bind(weight / total)}::float8`,
  }))
  const parts = conditions.map(({ met, share }) => `case when ${met} then ${share} else 0 end`)
  const each = conditions.map(({ met }) => met)
  const all = each.length > 1 ? [joined(each, 'and', 'true')] : []
  return {
    score: `least(1, ${parts.join(' + ')})`,
    sources: [...all, ...each].map((where) => ({ where, order: byPopularity })),
  }
}

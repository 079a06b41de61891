import {
  type Directive,
  isAttribute,
  isText,
  musts,
  orderOf,
  prefers,
} from '../../../src/preferences/index.ts'
import type { Plan, Tool } from '../plan.ts'
import type { FeedState } from '../state.ts'

type Source = keyof Plan['weights']

/** What a plan may weigh more than is usual, by the scores that tell it. */
const sourcesOf = {
  meaning: ['semantic', 'lexical'],
  wishes: ['matches'],
  taste: ['history', 'collaborative', 'tags'],
  popularity: ['popularity'],
} as const satisfies Record<string, readonly Source[]>

export type Emphasis = 'balanced' | keyof typeof sourcesOf
const emphases = Object.keys(sourcesOf) as (keyof typeof sourcesOf)[]

/** Plans by what they weigh more: the same tools in each. */
export type Plans = { balanced: Plan } & Partial<Record<Emphasis, Plan>>

/** What plans are made from. */
type Known = Pick<FeedState, 'preferences' | 'history'>

/** Ten pages of twenty: whoever reads on gets the next stretch ranked then. */
const depth = 200

/**
 * How much the user's taste counts, in meaning and in what is liked together: by itself, as real users' next items are
 * found best (chosen on the half of them that the suite `recommendation` does not report), and beside a wish.
 */
const tasteAlone = { history: 0.15, collaborative: 0.75, tags: 0.1 }
const tasteBeside = { history: 0.2, collaborative: 0.25, tags: 0.05 }
const noTaste = { history: 0, collaborative: 0, tags: 0 }

/**
 * `(P', history)` to the plans that fit them, by RecBot's rule: musts call for the filter, wishes for the matcher, soft
 * avoids for the attenuator. The matcher always finds the candidates; what it mixes depends on what is known, and of
 * that a plan may weigh something more. There always is the balanced one; in an order that was asked for no other.
 */
export const plansFor = ({ preferences, history }: Known): Plans => {
  const { directives } = preferences
  const sort = orderOf(preferences)
  const because: string[] = []
  const tools: Tool[] = []
  const use = (tool: Tool, why: string) => {
    tools.push(tool)
    because.push(`${tool}: ${why}`)
  }
  const must = musts(directives)
  const wants = prefers(directives, 'want')
  const avoids = prefers(directives, 'avoid')
  const hasTaste = history.tastes.some(({ weight }) => weight > 0)
  if (must.length > 0) use('filter', `${must.length} must be obeyed`)
  use(
    'matcher',
    sort
      ? `in the order of ${sort.attribute}`
      : `${wants.length} wishes, ${hasTaste ? 'a' : 'no'} history`,
  )
  if (avoids.length > 0 && !sort) use('attenuator', `${avoids.length} to be shown less`)
  const hasWants = wants.length > 0
  const meaning = partOf(wants, ({ condition }) => !isAttribute(condition))
  const worded = partOf(wants, ({ condition }) => isText(condition))
  const weights: Plan['weights'] = {
    semantic: hasWants ? 0.05 + 0.4 * meaning : 0,
    lexical: 0.2 * worded,
    matches: hasWants ? 0.5 : 0,
    ...(!hasTaste ? noTaste : hasWants ? tasteBeside : tasteAlone),
    popularity: hasWants ? 0.4 - 0.2 * meaning : hasTaste ? 0.1 : 1,
  }
  const balanced: Plan = { tools, depth, weights, because }
  const others = emphases.filter((emphasis) => !sort && changes(emphasis, weights))
  return {
    balanced,
    ...Object.fromEntries(
      others.map((emphasis) => [
        emphasis,
        { ...balanced, weights: emphasized(weights, sourcesOf[emphasis]) },
      ]),
    ),
  }
}

/** Whether there is more to mix than what this would weigh more. */
const changes = (emphasis: Exclude<Emphasis, 'balanced'>, weights: Plan['weights']): boolean => {
  const sources: readonly Source[] = sourcesOf[emphasis]
  const counting = (Object.keys(weights) as Source[]).filter((source) => weights[source] > 0)
  return (
    counting.some((source) => sources.includes(source)) &&
    counting.some((source) => !sources.includes(source))
  )
}

const emphasized = (weights: Plan['weights'], sources: readonly Source[]): Plan['weights'] => {
  const more = Object.fromEntries(sources.map((source) => [source, 2 * weights[source]]))
  return { ...weights, ...more }
}

/** The part of the wishes' weight that some of them have: one text among many values does not decide for all. */
const partOf = (wants: readonly Directive[], are: (want: Directive) => boolean): number => {
  const weightOf = (some: readonly Directive[]) => some.reduce((sum, { weight }) => sum + weight, 0)
  return wants.length === 0 ? 0 : weightOf(wants.filter(are)) / weightOf(wants)
}

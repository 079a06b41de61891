import {
  type Directive,
  isAttribute,
  isText,
  musts,
  orderOf,
  prefers,
} from '../../../src/preferences/index.ts'
import type { Plan, Tool } from '../plan.ts'
import type { FeedState, FeedUpdate } from '../state.ts'

/** Ten pages of twenty: whoever reads on gets the next stretch ranked then. */
const depth = 200

/**
 * How much the user's taste counts, in meaning and in what is liked together: by itself, as real users' next items are
 * found best (chosen on the half of them that the suite `recommendation` does not report), and beside a wish.
 */
const tasteAlone = { history: 0.15, collaborative: 0.75 }
const tasteBeside = { history: 0.2, collaborative: 0.25 }
const noTaste = { history: 0, collaborative: 0 }

/**
 * `(P', history)` to a plan, by RecBot's rule: musts call for the filter, wishes for the matcher, soft avoids for the
 * attenuator. The matcher always finds the candidates; what it mixes depends on what is known.
 */
export const planner = ({ preferences, history }: FeedState): FeedUpdate => {
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
    popularity: hasWants ? 0.2 : hasTaste ? 0.1 : 1,
  }
  return { plan: { tools, depth, weights, because } }
}

/** The part of the wishes' weight that some of them have: one text among many values does not decide for all. */
const partOf = (wants: readonly Directive[], are: (want: Directive) => boolean): number => {
  const weightOf = (some: readonly Directive[]) => some.reduce((sum, { weight }) => sum + weight, 0)
  return wants.length === 0 ? 0 : weightOf(wants.filter(are)) / weightOf(wants)
}

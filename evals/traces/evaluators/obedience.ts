import { schemaOf } from '../../../src/catalog/index.ts'
import { musts, obeys } from '../../../src/preferences/index.ts'
import type { TraceEvaluator } from '../evaluator.ts'
import { outcomeOf } from '../outcome.ts'

/** For every item of the page, whether it obeys every must that was in force: promise 1. */
export const obedience: TraceEvaluator = ({ spans, items, attributes }) => {
  const outcome = outcomeOf({ spans })
  if (!outcome) return []
  const schema = schemaOf(attributes)
  const binding = musts(outcome.directives)
  const shown = new Set(outcome.page.map(({ id }) => id))
  return items
    .filter(({ id }) => shown.has(id))
    .map((item) => {
      const broken = binding.filter((must) => !obeys(item, must, schema))
      return {
        key: 'items that obey every must',
        score: broken.length === 0,
        comment: `${item.title} breaks "${broken.map(({ quote }) => quote).join('", "')}"`,
      }
    })
}

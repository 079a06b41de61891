import type { CatalogueView } from '../../../src/catalog/index.ts'
import { explanationCheck } from '../../../src/explanations/index.ts'
import { diversity } from '../../evaluators/index.ts'
import type { TraceEvaluator } from '../evaluator.ts'
import { outcomeOf } from '../outcome.ts'

/** For every item of the page, whether it is explained and the sentence is true; and how unlike the sentences of a page are. */
export const explanations = (view: CatalogueView): TraceEvaluator => {
  const check = explanationCheck(view)
  return ({ spans, items }) => {
    const outcome = outcomeOf({ spans })
    if (!outcome) return []
    const byId = new Map(items.map((item) => [item.id, item]))
    const sentences = outcome.page.map(({ explanation }) => explanation)
    return [
      ...outcome.page.flatMap(({ id, explanation, reasons }) => {
        const item = byId.get(id)
        if (!item) return []
        const faults = check(explanation, item, []).filter(
          ({ criterion }) => criterion === 'factuality',
        )
        return [
          {
            key: 'items with a sentence and a reason',
            score: explanation !== '' && reasons.length > 0,
          },
          {
            key: 'sentences that are true',
            score: faults.length === 0,
            comment: `${item.title}: ${explanation} (${faults.map(({ fault }) => fault).join('; ')})`,
          },
        ]
      }),
      ...(sentences.length > 1
        ? [{ key: 'diversity of a page', score: diversity(sentences) }]
        : []),
    ]
  }
}

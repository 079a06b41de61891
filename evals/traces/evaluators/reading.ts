import type { TraceEvaluator } from '../evaluator.ts'
import { outcomeOf } from '../outcome.ts'

/** What can be told of a reading without knowing what was meant: it quotes the user, and leaves nothing unread. */
export const reading: TraceEvaluator = ({ spans, text, degraded }) => {
  const read = outcomeOf({ spans })?.reading
  if (!read || text === null) return []
  const invented = read.operations.filter(({ quote }) => !text.includes(quote))
  return [
    {
      key: 'readings that quote the user',
      score: invented.length === 0,
      comment: invented.map(({ quote }) => `"${quote}" was not said`).join('; '),
    },
    {
      key: 'commands understood as a whole',
      score: read.notUnderstood.length === 0,
      comment: read.notUnderstood.map(({ quote, why }) => `"${quote}": ${why}`).join('; '),
    },
    { key: 'turns that are not degraded', score: !degraded, comment: 'the model gave no answer' },
  ]
}

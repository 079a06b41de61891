import { viewOf } from '../../catalogues/index.ts'
import { explanations as judge, traceSuite, turns } from '../../traces/index.ts'

/** Whether every item of every page is explained, and every sentence true of its item, told by code. */
export const explanations = traceSuite({
  name: 'explanations',
  about:
    'the sentences beside the items of pages: whether there is one, whether it is true, how alike they are',
  live: turns,
  evaluatorsOf: (traces) => {
    const items = new Map(traces.flatMap((trace) => trace.items.map((item) => [item.id, item])))
    const [{ attributes }] = traces as [(typeof traces)[number]]
    return [judge(viewOf({ attributes: [...attributes], items: [...items.values()] }))]
  },
  goals: {
    'items with a sentence and a reason': { atLeast: 1 },
    'sentences that are true': { atLeast: 1 },
  },
})

import type { TraceEvaluator } from '../evaluator.ts'
import { outcomeOf, stepsOf } from '../outcome.ts'
import type { GraphTrajectory } from '../shape.ts'

/** The way of a turn through the graph, as agentevals has it. */
export const trajectoryOf = (trace: Parameters<TraceEvaluator>[0]): GraphTrajectory => ({
  inputs: [trace.text ?? ''],
  results: [{ act: trace.act }],
  steps: [stepsOf(trace).map(({ name }) => name)],
})

const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join()

/** Whether the nodes that ran are those of the plan, in its order (agentevals' strict match), and the tools those that were expected. */
export const trajectory: TraceEvaluator = (trace, { referenceOutputs }) => {
  const plan = outcomeOf(trace)?.plan
  if (!plan) return []
  const [steps] = trajectoryOf(trace).steps
  const planned = [
    'recall',
    ...(trace.text === null ? [] : ['parser']),
    'consolidate',
    'planner',
    ...plan.tools,
    'aggregator',
    'reranker',
    'explainer',
  ]
  const { tools } = referenceOutputs
  return [
    {
      key: 'the nodes of the plan ran, in its order',
      score: same(steps!, planned),
      comment: `ran ${steps!.join(' ')}`,
    },
    ...(Array.isArray(tools)
      ? [
          {
            key: 'the tools are those expected',
            score: same(plan.tools, tools),
            comment: `planned ${plan.tools.join(' ')}, expected ${tools.join(' ')}`,
          },
        ]
      : []),
  ]
}

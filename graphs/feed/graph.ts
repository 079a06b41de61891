import type { BaseCheckpointSaver } from '@langchain/langgraph'
import { END, START, StateGraph } from '@langchain/langgraph'
import { inStep } from '../../src/telemetry/index.ts'
import { aggregator } from './nodes/aggregator.ts'
import { attenuator } from './nodes/attenuator.ts'
import { consolidate } from './nodes/consolidate.ts'
import { explainer } from './nodes/explainer.ts'
import { filter } from './nodes/filter.ts'
import { matcher } from './nodes/matcher.ts'
import { parser } from './nodes/parser.ts'
import { planner } from './nodes/planner.ts'
import { recall as recallNode } from './nodes/recall.ts'
import { remember as rememberNode } from './nodes/remember.ts'
import { reranker } from './nodes/reranker.ts'
import type { Tool } from './plan.ts'
import { type FeedRuntime, ownState, type Run, runtimeOf } from './runtime.ts'
import { type FeedState, feedInput, feedState } from './state.ts'
import { type FeedNode, traced } from './traced.ts'

/** The next of the plan's tools after this one, or the aggregator. */
const next =
  (...after: Tool[]) =>
  ({ plan }: FeedState) =>
    after.find((tool) => plan?.tools.includes(tool)) ?? 'aggregator'

/** How a turn begins and ends: where it is only rehearsed, nothing is written. */
export interface Ends {
  recall: FeedNode
  remember: FeedNode
}

/**
 * The feed graph: RecBot's Parser and Planner over a chain of tools. The planner's plan decides which of the filter,
 * the matcher and the attenuator run.
 */
export const feedGraph = (
  runtime: FeedRuntime,
  checkpointer?: BaseCheckpointSaver,
  { recall, remember }: Ends = { recall: recallNode, remember: rememberNode },
) => {
  const graph = new StateGraph({ state: feedState, input: feedInput })
    .addNode('recall', traced(runtime, 'recall', 'RETRIEVER', recall))
    .addNode('parser', traced(runtime, 'parser', 'AGENT', parser))
    .addNode('consolidate', traced(runtime, 'consolidate', 'CHAIN', consolidate))
    .addNode('planner', traced(runtime, 'planner', 'AGENT', planner))
    .addNode('filter', traced(runtime, 'filter', 'TOOL', filter))
    .addNode('matcher', traced(runtime, 'matcher', 'RETRIEVER', matcher))
    .addNode('attenuator', traced(runtime, 'attenuator', 'TOOL', attenuator))
    .addNode('aggregator', traced(runtime, 'aggregator', 'TOOL', aggregator))
    .addNode('reranker', traced(runtime, 'reranker', 'RERANKER', reranker))
    .addNode('explainer', traced(runtime, 'explainer', 'CHAIN', explainer))
    // The last node stores the trace, so its own span is not in it.
    .addNode('remember', (given: FeedState, { context }: Run) => {
      const state = ownState(given, context)
      return inStep({ name: 'remember', kind: 'CHAIN' }, () =>
        remember(state, { ...runtimeOf(runtime, state), ...context }),
      )
    })
    .addEdge(START, 'recall')
    .addConditionalEdges(
      'recall',
      ({ command, given }) => (given ? 'consolidate' : command === null ? 'planner' : 'parser'),
      ['parser', 'consolidate', 'planner'],
    )
    .addEdge('parser', 'consolidate')
    .addEdge('consolidate', 'planner')
    .addConditionalEdges('planner', next('filter', 'matcher', 'attenuator'), [
      'filter',
      'matcher',
      'attenuator',
      'aggregator',
    ])
    .addConditionalEdges('filter', next('matcher', 'attenuator'), [
      'matcher',
      'attenuator',
      'aggregator',
    ])
    .addConditionalEdges('matcher', next('attenuator'), ['attenuator', 'aggregator'])
    .addEdge('attenuator', 'aggregator')
    .addEdge('aggregator', 'reranker')
    .addEdge('reranker', 'explainer')
    .addEdge('explainer', 'remember')
    .addEdge('remember', END)
  return graph.compile(checkpointer ? { checkpointer, name: 'feed' } : { name: 'feed' })
}

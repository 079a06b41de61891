import { END, START, StateGraph } from '@langchain/langgraph'
import { judge } from './nodes/judge.ts'
import { look } from './nodes/look.ts'
import { speak } from './nodes/speak.ts'
import { steer } from './nodes/steer.ts'
import type { SimulationRuntime } from './runtime.ts'
import { type SimulationState, simulationState } from './state.ts'

/**
 * RecBot's user simulator: someone looks at the page, judges it by what they really want, says one thing that is
 * wrong with it, and looks again; until they are satisfied or give up.
 */
export const simulationGraph = (runtime: SimulationRuntime) =>
  new StateGraph(simulationState)
    .addNode('look', () => look(runtime))
    .addNode('judge', (state: SimulationState) => judge(state, runtime))
    .addNode('speak', (state: SimulationState) => speak(state, runtime))
    .addNode('steer', (state: SimulationState) => steer(state, runtime))
    .addEdge(START, 'look')
    .addEdge('look', 'judge')
    .addConditionalEdges(
      'judge',
      ({ satisfied, round }) => (satisfied || round >= runtime.scenario.rounds ? END : 'speak'),
      [END, 'speak'],
    )
    .addEdge('speak', 'steer')
    .addEdge('steer', 'look')
    .compile({ name: 'simulator' })

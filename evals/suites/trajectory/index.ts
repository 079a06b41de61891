import { traceSuite, trajectory, turns } from '../../traces/index.ts'

/** Whether each turn took the way through the graph that its plan says, and its plan is the one that the command calls for. */
export const trajectories = traceSuite({
  name: 'trajectory',
  about:
    'the way of turns through the graph: the nodes of the plan, and the tools that were called for',
  live: turns,
  evaluatorsOf: () => [trajectory],
  goals: { 'the nodes of the plan ran, in its order': { atLeast: 1 } },
})

export { interestsGraph, learnInterests } from './graph.ts'
export type { InterestsRuntime } from './runtime.ts'
export type { InterestsState } from './state.ts'

export {
  type Feed,
  openFeed,
  type Rehearsed,
  type SteerOptions,
  type Taken,
} from './feed.ts'
export { GoneDirectiveError } from './gone.ts'
export { feedGraph } from './graph.ts'
export type { Page, ShownItem } from './page.ts'
export { planSchema } from './plan.ts'
export { planAsked } from './planning/choose.ts'
export { type Replay, replay, UnreplayableError } from './replay.ts'
export type { FeedRuntime } from './runtime.ts'
export { StaleTurnError } from './stale.ts'
export { type FeedState, type FeedUpdate, feedInput, feedState } from './state.ts'
export type { Steering } from './steering.ts'
export type { Step } from './step.ts'
export { threadOf } from './thread.ts'
export type { FeedThreads, ThreadRun } from './threads.ts'
export { NodeTimeoutError } from './timeout.ts'
export { watched } from './watched.ts'

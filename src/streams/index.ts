export type { StreamEvent, ToldRun } from './queries.ts'
export { GoneRunError, LostRunError, openStreams, type Streams, type Tell } from './streams.ts'

export type { StreamEvent } from './queries.ts'
export { LostRunError, openStreams, type Streams, type Tell } from './streams.ts'

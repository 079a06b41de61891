export type { StreamEvent } from './queries.ts'
export { GoneRunError, LostRunError, openStreams, type Streams, type Tell } from './streams.ts'

export { computeBeside } from './compute.ts'
export { startThread } from './start.ts'

export { explain, explainInterest } from './explain.ts'
export {
  type Interested,
  readTold,
  type Told,
  unexplained,
  writeExplanations,
} from './queries.ts'

export { type KeptAnswer, readAnswer, writeAnswer } from './queries.ts'

export { type EvalFeed, feedOver, openEvalFeed } from './open.ts'
export { allItems, pagesOf } from './pages.ts'

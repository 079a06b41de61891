export { type EvalFeed, feedOver, openEvalFeed } from './open.ts'
export { type OwnCatalogue, ownCatalogue } from './own.ts'
export { allItems, pagesOf } from './pages.ts'

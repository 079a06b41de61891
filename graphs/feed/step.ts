import type { Page } from './page.ts'
import type { FeedState } from './state.ts'

/** What a turn tells of itself while it is under way, in this order. None of it holds before the turn is taken. */
export type Step =
  | { name: 'begun'; run: string }
  | { name: 'understood'; state: FeedState }
  | { name: 'plan'; state: FeedState }
  | { name: 'page'; items: Page['items'] }
  | { name: 'explanations'; state: FeedState }

/** The nodes after which there is something to tell. */
export const toldAfter: Readonly<Record<string, Exclude<Step['name'], 'begun'>>> = {
  consolidate: 'understood',
  planner: 'plan',
  reranker: 'page',
  explainer: 'explanations',
}

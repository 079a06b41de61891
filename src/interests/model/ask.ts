import { withinBudget } from '../../models/index.ts'
import type { Rejection } from './answer.ts'

/** How long a model may take. */
export interface AskOptions {
  readonly signal?: AbortSignal | undefined
  /** For everything together: both answers, retries and waits. Default a minute, since nobody waits for it. */
  readonly budgetMs?: number | undefined
}

export const until = ({ signal, budgetMs = 60_000 }: AskOptions): AbortSignal =>
  withinBudget(budgetMs, signal)

/** Why nothing of an answer is kept, in words for the model and with none of the user. */
export const whatIsWrong = (what: string, rejected: readonly Rejection[]): string =>
  `it has no ${what} that can be kept: ${[...new Set(rejected.map(({ why }) => why))].join('; ')}`

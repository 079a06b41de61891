import { Annotation } from '@langchain/langgraph'
import type { Item } from '../../src/catalog/index.ts'
import type { Answer } from './system.ts'
import type { Complaint, Spoken } from './voice.ts'
import type { Profile, Wish } from './wish.ts'

/** One command of a simulated user and what it led to. */
export interface Turn {
  command: string
  /** What the user meant by it. */
  meant: (Spoken & { complaint: Complaint })[]
  /** The page that made the user say it. */
  shown: Item[]
  /** The ids of what they were to find then, where that is known. */
  sought?: string[]
  answer: Answer
}

/**
 * The state of a conversation. It is kept in no checkpoint, so it may hold items.
 *
 * `csr[n]` is the share of the page that suits the user after round `n`, by the profile that holds then; `recall[n]` that
 * of the targets that hold then which are on it, empty for who has none.
 */
export const simulationState = Annotation.Root({
  profile: Annotation<Profile>,
  targets: Annotation<readonly Item[]>,
  /** The wishes that the drift has ended. */
  gone: Annotation<readonly Wish[]>,
  round: Annotation<number>,
  page: Annotation<Item[]>,
  csr: Annotation<number[]>,
  recall: Annotation<number[]>,
  satisfied: Annotation<boolean>,
  /** How often each wish was spoken of, by its key. */
  said: Annotation<Record<string, number>>,
  meant: Annotation<Turn['meant']>,
  command: Annotation<string>,
  turns: Annotation<Turn[]>,
})

export type SimulationState = typeof simulationState.State
export type SimulationUpdate = typeof simulationState.Update

import type { WholeTrace } from '../src/traces/index.ts'
import type { Picture } from './picture.ts'
import type { Evaluated } from './traces/shape.ts'

/** A figure that a suite measured. */
export interface Metric {
  /** What was measured: "must precision", "violations". */
  key: string
  /** The figure in its own unit: a share is 0 to 1. */
  score: number
  /** The 95 % interval of the figure, where it is a sample's. */
  interval?: { low: number; high: number }
  /** How many cases it is of. */
  count: number
  /** What it must be for the suite to pass. */
  goal?: { atLeast: number } | { atMost: number }
}

/** What a suite found. */
export interface SuiteReport {
  metrics: Metric[]
  /** What a person should see beside the figures: the worst cases, what was skipped and why. */
  notes: string[]
  /** What the HTML report draws beside the figures. */
  pictures?: Picture[]
  /** The cases one by one, in LangSmith's and openevals' shapes. */
  examples?: Evaluated[]
}

/** What a suite is run with. */
export interface SuiteOptions {
  /** The folder of real data, with the files that the suite needs; empty for one that needs none. */
  data: string
  /** Where the built-in embedding model is kept. */
  modelsDir: string
  /** Where the judge's disagreements with the labels are to be written. */
  disagreements?: string
  /** The labels of people, which outrank those that came first. */
  labels?: string
  /** The file of a chat model to be served on this machine. */
  gguf?: string
  /** How many simulated users, where that is not the suite's own choice. */
  users?: number
  onProgress: (done: number, total: number) => void
}

/** A measurement that `npm run eval -- NAME` runs. */
export interface Suite {
  name: string
  /** One line for `--help`. */
  about: string
  /** The files that it reads, by their paths in the folder of real data. */
  needs?: readonly string[]
  run(options: SuiteOptions): Promise<SuiteReport>
  /** Measures turns that were recorded, in place of those that it would take. */
  overTraces?: (traces: readonly WholeTrace[]) => SuiteReport | Promise<SuiteReport>
}

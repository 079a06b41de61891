import type { Told } from './told.ts'

/** What is typed, one after the other, and what every item shown after the last of it must be. */
export interface Case {
  commands: string[]
  obeyed: Told
  /** What was taken back: the pages show at least one of these again. */
  lets?: Told
}

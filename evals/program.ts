import type { Command } from 'commander'
import { isMistake } from '../src/cli/index.ts'

/** Runs a program to its end. A mistake with a known mend is told in words, and exits with 2. */
export const runToEnd = async (program: Command): Promise<void> => {
  try {
    await program.parseAsync()
  } catch (error) {
    if (!isMistake(error)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}

/** What was typed on the command line does not do; the message names the option and the mend. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

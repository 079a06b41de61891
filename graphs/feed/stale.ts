/** Another turn of the feed came in between: the run must begin again from what is remembered now. */
export class StaleTurnError extends Error {
  override readonly name = 'StaleTurnError'
  constructor() {
    super('another command on this feed was remembered first')
  }
}

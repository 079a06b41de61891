/** A turn of the feed came in between, from a run without a lease: nothing of this one was written. */
export class StaleTurnError extends Error {
  override readonly name = 'StaleTurnError'
  constructor() {
    super('another command on this feed was remembered first')
  }
}

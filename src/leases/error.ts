/** Another run has the feed: the same can be asked again in a moment. */
export class BusyError extends Error {
  override readonly name = 'BusyError'
  constructor() {
    super('another change of this feed is under way')
  }
}

/** A newer command took the place of this run, which wrote nothing. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError'
  constructor() {
    super('a newer command took the place of this one')
  }
}

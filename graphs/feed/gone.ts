/** The directive that a turn is about is no longer remembered: another turn ended it, or its time ran out. */
export class GoneDirectiveError extends Error {
  override readonly name = 'GoneDirectiveError'
  constructor() {
    super('the directive is no longer remembered')
  }
}

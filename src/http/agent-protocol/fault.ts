import { StaleTurnError } from '../../../graphs/feed/index.ts'
import { Problem } from '../problem.ts'

/** What LangGraph calls a request that makes no sense of it: nothing to begin or go on with, an edit after no node. */
const clientsFaults = ['EmptyInputError', 'InvalidUpdateError', 'InvalidNodeError']

/** A problem in place of an error that says more to a client of this protocol than to others, or that error. */
export const faultOf = (error: Error): Error => {
  if (clientsFaults.includes(error.name) || /^Node .* does not exist/.test(error.message))
    return new Problem(422, 'Cannot be run', error.message)
  // To send it again would not help, as it does elsewhere: the checkpoint stays as old as it is.
  if (error instanceof StaleTurnError)
    return new Problem(
      409,
      'Stale',
      'The feed has remembered a turn since this one recalled what it knew: go on from a checkpoint before recall.',
    )
  return error
}

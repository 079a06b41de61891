import { HTTPException } from 'hono/http-exception'
import { GoneDirectiveError, NodeTimeoutError, StaleTurnError } from '../../graphs/feed/index.ts'
import { CatalogueError } from '../catalog/index.ts'
import { isUnavailable, wasErased } from '../database/index.ts'
import { BusyError, InterruptedError } from '../leases/index.ts'
import { EmbedderError } from '../models/index.ts'
import { GoneRunError, LostRunError } from '../streams/index.ts'
import { badRequest, notFound, Problem } from './problem.ts'

/** What a client is told of an error: of an unexpected one nothing but that it happened. */
export const problemOf = (error: Error): Problem => {
  if (error instanceof Problem) return error
  if (error instanceof CatalogueError && error.code === 'conflict')
    return new Problem(409, 'Conflict', error.message)
  if (error instanceof CatalogueError)
    return new Problem(503, 'Catalogue unavailable', error.message)
  if (wasErased(error) || error instanceof GoneRunError)
    return new Problem(409, 'Conflict', 'The user was erased meanwhile: nothing was stored.')
  if (error instanceof GoneDirectiveError) return notFound()
  if (error instanceof InterruptedError)
    return new Problem(
      409,
      'Interrupted',
      'A newer command on this feed took the place of this one.',
    )
  if (error instanceof BusyError || error instanceof StaleTurnError)
    return new Problem(
      409,
      'Busy',
      'Another change of this feed is under way: send it again.',
      [],
      1,
    )
  if (error instanceof EmbedderError)
    return new Problem(
      503,
      'Embedder unavailable',
      'The embedder does not answer: try again later.',
    )
  if (error instanceof NodeTimeoutError)
    return new Problem(504, 'Timeout', 'A step of this took too long: nothing was changed.')
  if (error instanceof LostRunError)
    return new Problem(
      503,
      'Server stopped',
      'The server that this ran on stopped: the turns of the feed tell whether the command was taken.',
    )
  if (isUnavailable(error))
    return new Problem(
      503,
      'Database unavailable',
      'The database cannot serve now: try again later.',
      [],
      5,
    )
  if (error instanceof HTTPException && error.status < 500) return badRequest(error.message)
  return new Problem(500, 'Internal error', 'Something went wrong: the log has this request id.')
}

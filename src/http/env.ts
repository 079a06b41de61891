import type { Logger } from 'pino'
import type { Identity } from './identity.ts'

/** What a request carries along. */
export interface Env {
  Variables: {
    requestId: string
    identity: Identity
    log: Logger
  }
}

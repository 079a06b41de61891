import type { Logger } from 'pino'

/** Who asks. The user comes from the verified token alone; without auth, from a header, on this machine only. */
export interface Identity {
  userId: string
  admin: boolean
}

/** What a request carries along. */
export interface Env {
  Variables: {
    requestId: string
    identity: Identity
    log: Logger
  }
}

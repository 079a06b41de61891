import { SilentError } from './within.ts'

/** SQLSTATE classes: connection failure, no resources (disk, memory, connections), told to stop or not up yet; and that a
 * statement took longer than it may. */
const states = /^(08|53|57P|57014)/
const codes = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT']
const calls = ['connect', 'getaddrinfo']
/** pg and its pool give these no code. */
const messages =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client .+ is not queryable|Cannot use a pool after)/

/**
 * Whether an error says that the database cannot serve for now: the connection was lost or refused, none was free in
 * time, it does not answer, the server stops or starts, or has no room left. What was asked may be asked again.
 */
export const isUnavailable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  if (error instanceof SilentError) return true
  // A host with several addresses.
  if (error instanceof AggregateError) return error.errors.some(isUnavailable)
  const { code = '', syscall = '' } = error as NodeJS.ErrnoException
  return (
    states.test(code) ||
    codes.includes(code) ||
    calls.includes(syscall) ||
    (code === '' && messages.test(error.message))
  )
}

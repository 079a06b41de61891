export { BusyError, InterruptedError } from './error.ts'
export { type Lease, type Leases, openLeases, type Taking } from './lease.ts'

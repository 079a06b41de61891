import type { Horizon } from './grammar/index.ts'

const hourMs = 3_600_000

/** When what is asked for now ends: ISO 8601, or null when it holds until it is ended. */
export const expiryOf = ({ hours }: Horizon, now: Date): string | null =>
  hours === undefined ? null : new Date(now.getTime() + hours * hourMs).toISOString()

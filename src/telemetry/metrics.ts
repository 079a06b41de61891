import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/**
 * What this process has counted and timed since it began, in Prometheus' terms. No label holds anything that users
 * choose: routes are patterns, and all others are words of this program.
 */
export const processMetrics = new Registry()

const registers = [processMetrics]
const quick = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const slow = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60]

export const httpSeconds = new Histogram({
  name: 'tiller_http_request_duration_seconds',
  help: 'Time from a request to the head of its answer.',
  labelNames: ['method', 'route', 'status'],
  buckets: quick,
  registers,
})

export const httpInFlight = new Gauge({
  name: 'tiller_http_requests_in_flight',
  help: 'Requests that have no answer yet.',
  registers,
})

export const turnSeconds = new Histogram({
  name: 'tiller_turn_duration_seconds',
  help: 'Time of a turn, from the command to its page. Degraded ones did without their model.',
  labelNames: ['outcome'],
  buckets: quick,
  registers,
})

export const runsInFlight = new Gauge({
  name: 'tiller_runs_in_flight',
  help: 'Turns and pages under way.',
  registers,
})

export const stepSeconds = new Histogram({
  name: 'tiller_step_duration_seconds',
  help: 'Time of a step of a turn or a page: a node of the feed graph.',
  labelNames: ['step', 'outcome'],
  buckets: quick,
  registers,
})

export const modelSeconds = new Histogram({
  name: 'tiller_model_call_duration_seconds',
  help: 'Time of a call of the chat model, with its second try.',
  labelNames: ['purpose', 'outcome'],
  buckets: slow,
  registers,
})

export const caught = new Counter({
  name: 'tiller_obedience_caught_total',
  help: 'Items that a last check of the musts kept off a page.',
  registers,
})

export const violations = new Counter({
  name: 'tiller_obedience_violations_total',
  help: 'Items of answered pages that break a must, as the database tells it. Must be 0.',
  registers,
})

export const pagesChecked = new Counter({
  name: 'tiller_obedience_pages_checked_total',
  help: 'Answered pages that were checked for violations.',
  registers,
})

let isWatched = false
/** Adds what Node tells of the process: memory, processor, event loop, garbage. Calling again is harmless. */
export const watchProcess = (): void => {
  if (!isWatched) collectDefaultMetrics({ register: processMetrics })
  isWatched = true
}

import type pg from 'pg'
import { Gauge, Registry } from 'prom-client'
import type { Readiness } from '../../database/index.ts'
import { countJobs } from '../../jobs/index.ts'
import { processMetrics, watchProcess } from '../../telemetry/index.ts'

/** Everything that is measured, in Prometheus' text format: what the process counted, and how its database stands. */
export const metricsText = (pool: pg.Pool, readiness: Readiness) => {
  watchProcess()
  const registry = databaseMetrics(pool, readiness)
  const all = Registry.merge([processMetrics, registry])
  return async () => ({ text: await all.metrics(), type: all.contentType })
}

const databaseMetrics = (pool: pg.Pool, readiness: Readiness): Registry => {
  const registry = new Registry()
  const registers = [registry]
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  gauge('tiller_pool_connections', 'Connections to the database.', () => pool.totalCount)
  gauge('tiller_pool_idle_connections', 'Of these, free ones.', () => pool.idleCount)
  gauge('tiller_pool_waiting_requests', 'Who waits for a connection.', () => pool.waitingCount)
  new Gauge({
    name: 'tiller_ready',
    help: 'Whether the server can serve: 1, or 0 with the reason.',
    labelNames: ['reason'],
    registers,
    async collect() {
      const unready = await readiness.check()
      this.reset()
      this.set({ reason: unready ?? '' }, unready ? 0 : 1)
    },
  })
  new Gauge({
    name: 'tiller_jobs',
    help: 'Work in the background that is kept in the database, by its state.',
    labelNames: ['state'],
    registers,
    // One who asks at a time, and only a database that answers: a scrape must not add to what is wrong.
    async collect() {
      this.reset()
      if (await readiness.check()) return
      const counts = await countJobs(pool).catch(() => ({}))
      for (const [state, count] of Object.entries(counts)) this.set({ state }, count)
    },
  })
  return registry
}

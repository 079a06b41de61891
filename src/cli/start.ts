import { setTimeout } from 'node:timers/promises'
import { httpApp, listen } from '../http/index.ts'
import { openTiller } from '../tiller.ts'
import { progressBar } from './progress.ts'
import type { Setting } from './setting.ts'

/**
 * Serves until it is told to stop (SIGINT, SIGTERM): says that it is not ready, goes on serving while balancers notice,
 * then takes no more and finishes what is under way. Told a second time it ends at once.
 */
export const start = async ({ config, log }: Setting): Promise<void> => {
  const bar = progressBar('Importing the demo catalogue')
  const tiller = await openTiller(config, log, bar.update)
  bar.stop()
  const server = await listen(httpApp(tiller), { host: config.HOST, port: config.PORT }, log).catch(
    async (error) => {
      await tiller.close()
      throw error
    },
  )
  console.log(
    `The feed is at ${server.url}/, the operator's page at ${server.url}/admin and the API's reference at ${server.url}/docs`,
  )
  await toldToStop()
  log.info('stopping')
  tiller.readiness.stop()
  await setTimeout(config.TILLER_DRAIN_SECONDS * 1_000)
  await server.close()
  await tiller.close()
}

const signals = ['SIGINT', 'SIGTERM'] as const

/** The first signal. After it nobody listens, so that the next one of either kind ends the process as Node does. */
const toldToStop = () =>
  new Promise<void>((resolve) => {
    const stop = () => {
      for (const signal of signals) process.off(signal, stop)
      resolve()
    }
    for (const signal of signals) process.on(signal, stop)
  })

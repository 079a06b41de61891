import { httpApp, listen } from '../http/index.ts'
import { openTiller } from '../tiller.ts'
import { progressBar } from './progress.ts'
import type { Setting } from './setting.ts'

/** Serves until it is told to stop (SIGINT, SIGTERM), then finishes the requests under way. */
export const start = async ({ config, log }: Setting): Promise<void> => {
  const bar = progressBar('Importing the demo catalogue')
  const tiller = await openTiller(config, log, bar.update)
  bar.stop()
  const server = await listen(httpApp(tiller), { host: config.HOST, port: config.PORT }).catch(
    async (error) => {
      await tiller.close()
      throw error
    },
  )
  console.log(`The feed is at ${server.url}/ and the API's reference at ${server.url}/docs`)
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  log.info('stopping')
  await server.close()
  await tiller.close()
}

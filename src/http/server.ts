import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import type { httpApp } from './app.ts'

/** A server that listens. */
export interface Listening {
  url: string
  /** Takes no more requests, and waits for those under way. */
  close(): Promise<void>
}

/** Listens on a host and port (0: any free one). Rejects when the port is taken. */
export const listen = async (
  app: Pick<ReturnType<typeof httpApp>, 'fetch'>,
  { host, port }: { host: string; port: number },
): Promise<Listening> => {
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host })
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${name}:${actual}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      }),
  }
}

import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** What stands between a program and its database, and can fail as a network does. */
export interface DatabaseProxy {
  /** The database's address by way of it. */
  readonly url: string
  /** Resets every connection, and refuses new ones. */
  cut(): void
  /** Keeps the connections, and lets nothing through in either direction. */
  hold(): void
  /** Everything goes through again. */
  mend(): Promise<void>
  close(): void
}

/** Opens a proxy before the database at `url`, on a port of its own: for tests and benchmarks of faults. */
export const openProxy = async (url: string): Promise<DatabaseProxy> => {
  const { hostname, port } = new URL(url)
  const pairs = new Set<[Socket, Socket]>()
  let isHeld = false
  const join = ([one, other]: [Socket, Socket]) => {
    one.pipe(other)
    other.pipe(one)
  }
  const part = ([one, other]: [Socket, Socket]) => {
    one.unpipe(other)
    other.unpipe(one)
  }
  const server = createServer((inbound) => {
    const outbound = connect(Number(port), hostname)
    const pair: [Socket, Socket] = [inbound, outbound]
    pairs.add(pair)
    for (const socket of pair) {
      socket.on('error', () => {})
      socket.on('close', () => {
        pairs.delete(pair)
        for (const either of pair) either.destroy()
      })
    }
    if (!isHeld) join(pair)
  })
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1')
    await once(server, 'listening')
  }
  await listen(0)
  const own = (server.address() as AddressInfo).port
  const cut = () => {
    server.close()
    for (const pair of pairs) for (const socket of pair) socket.resetAndDestroy()
  }
  return {
    url: Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(own) }).href,
    cut,
    hold() {
      isHeld = true
      for (const pair of pairs) part(pair)
    },
    async mend() {
      if (isHeld) for (const pair of pairs) join(pair)
      isHeld = false
      if (!server.listening) await listen(own)
    },
    close: cut,
  }
}

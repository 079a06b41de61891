import pg from 'pg'

/** What pg knows of a client and does not type: its socket, and by what the server knows it. */
interface Wire {
  processID: number
  secretKey: number
  host: string
  port: number
  connection: WireConnection
}
interface WireConnection {
  stream: { destroy(): void }
  connect(port: number | string, host?: string): void
  cancel(processID: number, secretKey: number): void
  once(event: string, listener: () => void): void
}

/**
 * A pool whose queries end with a signal: what is under way is cancelled on the server, and what comes after is
 * refused with the signal's reason. A client that was out at that moment is not used again: nobody would know what
 * state it is in.
 *
 * Cancelling is Postgres's own request for it, by the client's key and on a connection of its own: that reaches the
 * right backend through PgBouncer too, where the number of a process would be another's. The embedded engine cannot
 * be stopped in a query; its client is given up, and what it still had to ask is forgotten.
 */
export const heeding = (pool: pg.Pool, signal: AbortSignal): pg.Pool => {
  const checkOut = async (): Promise<pg.PoolClient> => {
    signal.throwIfAborted()
    const client = await pool.connect()
    if (!signal.aborted) return heedingClient(client, signal, pool.options)
    client.release()
    throw signal.reason
  }
  const query = async (...given: Parameters<pg.Pool['query']>) => {
    const client = await checkOut()
    try {
      return await client.query(...given)
    } finally {
      client.release()
    }
  }
  return overridden(pool, { connect: checkOut, query })
}

const heedingClient = (
  client: pg.PoolClient,
  signal: AbortSignal,
  options: pg.PoolConfig,
): pg.PoolClient => {
  const query = async (...given: Parameters<pg.Pool['query']>) => {
    signal.throwIfAborted()
    const stop = () => cancel(client, options)
    signal.addEventListener('abort', stop, { once: true })
    try {
      return await client.query(...given)
    } catch (error) {
      throw signal.aborted ? signal.reason : error
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }
  const release = (error?: Error | boolean) => client.release(error || signal.aborted)
  return overridden(client, { query, release })
}

const overridden = <Target extends object>(target: Target, own: object): Target =>
  new Proxy(target, {
    get(_, name) {
      if (Object.hasOwn(own, name)) return own[name as never]
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

const cancel = (client: pg.PoolClient, options: pg.PoolConfig): void => {
  const { processID, secretKey, host, port, connection } = client as unknown as Wire
  const giveUp = () => connection.stream.destroy()
  if (options.stream) {
    giveUp()
    return
  }
  const messenger = (new pg.Client(options) as unknown as Wire).connection
  messenger.once('connect', () => messenger.cancel(processID, secretKey))
  messenger.once('error', giveUp)
  if (host.startsWith('/')) messenger.connect(`${host}/.s.PGSQL.${port}`)
  else messenger.connect(port, host)
}

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

/** How long a server may take to hear that something is to be cancelled. */
const patienceMs = 10_000

/**
 * Asks for the end of what a client has under way, by Postgres's own request for it: by the client's key and on a
 * connection of its own. That reaches the right backend through PgBouncer too, where the number of a process would be
 * another's. The embedded engine cannot be stopped in a query; its client is given up, and what it still had to ask is
 * forgotten.
 */
export const cancel = (client: pg.PoolClient, options: pg.PoolConfig): void => {
  const { processID, secretKey, host, port, connection } = client as unknown as Wire
  const giveUp = () => connection.stream.destroy()
  if (options.stream) {
    giveUp()
    return
  }
  const messenger = (new pg.Client(options) as unknown as Wire).connection
  messenger.once('connect', () => messenger.cancel(processID, secretKey))
  messenger.once('error', giveUp)
  const over = setTimeout(() => messenger.stream.destroy(), patienceMs).unref()
  messenger.once('end', () => clearTimeout(over))
  if (host.startsWith('/')) messenger.connect(`${host}/.s.PGSQL.${port}`)
  else messenger.connect(port, host)
}

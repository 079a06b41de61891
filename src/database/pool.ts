import pg from 'pg'

/** A pool that survives the loss of its connections. Ten clients, whichever the engine, so that code meets one pool. */
export const createPool = (config: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool({ max: 10, ...config })
  // A lost client fails its query and is replaced by the next checkout. Were nobody to listen, Node would also
  // end the process: for an idle client the pool speaks, for one that is checked out the client itself.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

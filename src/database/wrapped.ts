import type pg from 'pg'

/** A pool that is as another, but for how its clients are checked out; a query of its own is one of such a client. */
export const poolOf = (pool: pg.Pool, connect: () => Promise<pg.PoolClient>): pg.Pool => {
  const query = async (...given: Parameters<pg.Pool['query']>) => {
    const client = await connect()
    try {
      return await client.query(...given)
    } finally {
      client.release()
    }
  }
  return overridden(pool, { connect, query })
}

/** An object that is as another, but for these methods. */
export const overridden = <Target extends object>(target: Target, own: object): Target =>
  new Proxy(target, {
    get(_, name) {
      if (Object.hasOwn(own, name)) return own[name as never]
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

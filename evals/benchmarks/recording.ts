import type pg from 'pg'

/** A statement as it was sent. */
export interface Statement {
  text: string
  values: unknown[]
}

/** The statement that finds a feed's candidates. */
const isRetrieval = ({ text }: Statement) => /\bfrom found join items\b/.test(text)

/**
 * A pool that keeps the last retrieval that was sent through it, so that the very same statement can be measured
 * bare, beside the command that sent it. Taking it forgets it.
 */
export const recordingPool = (pool: pg.Pool): { pool: pg.Pool; takeRetrieval(): Statement } => {
  let last: Statement | undefined
  const query = (text: unknown, values?: unknown[]) => {
    const statement = { text: String(text), values: values ?? [] }
    if (isRetrieval(statement)) last = statement
    return pool.query(statement.text, statement.values)
  }
  const recording = new Proxy(pool, {
    get(target, name) {
      if (name === 'query') return query
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return {
    pool: recording,
    takeRetrieval() {
      const taken = last
      last = undefined
      if (!taken) throw new Error('no retrieval was seen: has its statement another form now?')
      return taken
    },
  }
}

import type pg from 'pg'
import { label } from '../../src/retrieval/index.ts'

/** A statement as it was sent. */
export interface Statement {
  text: string
  values: unknown[]
}

/** A pool whose retrievals are kept. */
export interface Recording {
  pool: pg.Pool
  /** The statements of the last command's retrieval, in their order. Taking them forgets them. */
  takeRetrieval(): Statement[]
}

/**
 * A pool that keeps the statements by which candidates are found, so that the very same can be measured bare, beside
 * the command that sent them.
 */
export const recordingPool = (pool: pg.Pool): Recording => {
  let sent: Statement[] = []
  const recorded = <Target extends pg.Pool | pg.PoolClient>(target: Target): Target =>
    new Proxy(target, {
      get(_, name) {
        const value = Reflect.get(target, name)
        if (name === 'connect' && target === pool) return async () => recorded(await pool.connect())
        if (name === 'query')
          return (text: unknown, values?: unknown[]) => {
            if (String(text).startsWith(label))
              sent.push({ text: String(text), values: values ?? [] })
            return target.query(text as string, values)
          }
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  return {
    pool: recorded(pool),
    takeRetrieval() {
      const taken = sent
      sent = []
      if (taken.length === 0) throw new Error('no retrieval was seen: are its statements labelled?')
      return taken
    },
  }
}

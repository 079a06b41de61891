import pg from 'pg'
import { expect, test } from 'vitest'
import { isUnavailable } from './unavailable.ts'

const state = (code: string) => Object.assign(new pg.DatabaseError('no', 2, 'error'), { code })

test.each(['08006', '53100', '53300', '57P01', '57P03', '57014'])(
  'a database that answers %s cannot serve for now',
  (code) => expect(isUnavailable(state(code))).toBe(true),
)

test.each(['23505', '42P01', '40001', '22P02'])(
  'a database that answers %s can: the question is at fault',
  (code) => expect(isUnavailable(state(code))).toBe(false),
)

test.each(['localhost', '127.0.0.1', '/nowhere', 'no-such-host.invalid'])(
  'a database that is not found at %s cannot serve for now',
  async (host) => {
    const error = await new pg.Client({ host, port: 1 }).connect().catch((error) => error)
    expect(isUnavailable(error)).toBe(true)
  },
)

test('what has nothing to do with a database is no sign of it', () => {
  const file = Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' })
  for (const error of [new Error('Connection'), new TypeError('x'), file, 'Connection terminated'])
    expect(isUnavailable(error)).toBe(false)
})

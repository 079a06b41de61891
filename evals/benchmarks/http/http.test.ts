import { expect, test } from 'vitest'
import { shoes } from '../../../graphs/feed/testing.ts'
import { startTestServer } from '../../../src/http/testing.ts'
import { drive } from './users.ts'

test('users at once type as many commands as were asked for, each into a feed of their own', async () => {
  const server = await startTestServer(shoes)
  try {
    const session = ['no red', 'under $100', 'start over']
    const seen: number[] = []
    const onProgress = (done: number) => seen.push(done)
    const result = await drive({ url: server.url, session, users: 3, turns: 10, onProgress })
    expect(result).toMatchObject({ users: 3, command: { count: 10 } })
    expect(result.commandsPerSecond).toBeGreaterThan(0)
    expect(seen).toEqual(Array.from({ length: 10 }, (_, n) => n + 1))
    const { rows } = await server.pool.query(
      'select user_id, array_agg(text order by number) as texts from turns group by 1',
    )
    expect(rows).toHaveLength(3)
    for (const { texts } of rows)
      expect([...session, ...session]).toEqual(expect.arrayContaining(texts))
    for (const { texts } of rows) expect(texts[0]).toBe(session[0])
  } finally {
    await server.close()
  }
})

test('a command that is not answered by a page ends the measurement with the answer', async () => {
  const server = await startTestServer(shoes)
  try {
    const given = { url: server.url, users: 1, turns: 1, onProgress: () => {} }
    await expect(drive({ ...given, session: [''] })).rejects.toThrow(/was answered by .*400/)
  } finally {
    await server.close()
  }
})

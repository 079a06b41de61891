import { expect, test } from 'vitest'
import { shoes } from '../../../graphs/feed/testing.ts'
import { startTestServer } from '../../../src/http/testing.ts'
import { drive } from './users.ts'

test('users at once type as many commands as were asked for, each session into a feed of its own', async () => {
  const server = await startTestServer(shoes)
  try {
    const session = ['no red', 'under $100', 'start over']
    const seen: number[] = []
    const onProgress = (done: number) => seen.push(done)
    const result = await drive({ url: server.url, session, users: 3, turns: 10, onProgress })
    expect(result).toMatchObject({ users: 3, command: { count: 10 } })
    expect(result.commandsPerSecond).toBeGreaterThan(0)
    expect(seen).toEqual(Array.from({ length: 10 }, (_, n) => n + 1))
    const { rows } = await server.pool.query<{ texts: string[] }>(
      'select array_agg(text order by number) as texts from turns group by user_id',
    )
    for (const { texts } of rows) expect(texts).toEqual(session.slice(0, texts.length))
    expect(rows.flatMap(({ texts }) => texts)).toHaveLength(10)
    expect(rows.length).toBeGreaterThan(3)
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

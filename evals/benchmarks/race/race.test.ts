import { expect, test } from 'vitest'
import { shoes } from '../../../graphs/feed/testing.ts'
import { startTestServer } from '../../../src/http/testing.ts'
import { raceOf } from './users.ts'

test('of what a user types at once everything is accounted for, and what was taken is undone', async () => {
  const server = await startTestServer({
    ...shoes,
    items: shoes.items.map((item, n) => ({
      ...item,
      attributes: { ...item.attributes, use: [`Value${n % 10}x`] },
    })),
  })
  const other = await server.beside()
  try {
    const raced = await raceOf([server.url, other.url], 'racer', 6)
    expect(raced).toMatchObject({ refused: 0, failed: 0, lost: 0, unasked: 0, half: 0 })
    expect(raced.answered).toBeGreaterThan(0)
    expect(raced.answered + raced.interrupted).toBe(6)
    expect(raced.undone).toBe(raced.answered)
  } finally {
    await other.close()
    await server.close()
  }
})

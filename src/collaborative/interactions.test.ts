import { describe, expect, test } from 'vitest'
import { interactionsOf } from './interactions.ts'

async function* each(users: readonly string[][]) {
  yield* users
}
/** The users with their items by id. */
const gathered = async (users: readonly string[][]) => {
  const { ids, items, starts } = await interactionsOf(each(users))
  return Array.from(starts.slice(1), (end, n) =>
    [...items.slice(starts[n]!, end)].map((i) => ids[i]),
  )
}
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

describe('interactions', () => {
  test('are of items that five users like: of fewer the vector would tell what they like', async () => {
    const users = [...times(5, ['a', 'b']), ...times(4, ['c', 'a']), ['d', 'a', 'b']]
    expect(await gathered(users)).toEqual([...times(5, ['a', 'b']), ['a', 'b']])
  })

  test('are none where nobody liked two items that are known', async () => {
    expect(await gathered([...times(9, ['a']), ['b', 'c']])).toEqual([])
    expect(await gathered([])).toEqual([])
  })

  test('keep each user’s own apart, however many there are', async () => {
    const users = Array.from({ length: 3_000 }, (_, n) => [`x${n % 10}`, `y${n % 7}`, `z${n % 3}`])
    expect(await gathered(users)).toEqual(users)
  })

  test('name the items that most like first', async () => {
    const users = [...times(6, ['rare', 'common']), ...times(6, ['common', 'other', 'rare2'])]
    const { ids } = await interactionsOf(each(users))
    expect(ids[0]).toBe('common')
    expect([...ids].sort()).toEqual(['common', 'other', 'rare', 'rare2'])
  })
})

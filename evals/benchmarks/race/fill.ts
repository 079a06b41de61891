import { storeItems, storeSchema } from '../../../src/catalog/index.ts'
import type { Database } from '../../../src/database/index.ts'

/** Items of a hundred kinds, for commands that have nothing to do with each other. */
export const fill = async ({ pool }: Database): Promise<void> => {
  await storeSchema(pool, [{ name: 'kinds', kind: 'tags' }])
  await storeItems(
    pool,
    Array.from({ length: 500 }, (_, n) => ({
      id: `item-${n}`,
      title: `Item number ${n}`,
      text: '',
      popularity: n,
      attributes: { kinds: [`Value${n % 100}x`, `Value${(n * 7) % 100}x`] },
    })),
  )
}

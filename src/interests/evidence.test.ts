import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordEvents } from '../behavior/index.ts'
import { storeItems, storeSchema } from '../catalog/index.ts'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import { evidenceFaults, soundInterests } from './evidence.ts'
import { attributes, did, items, now, teas } from './testing.ts'

const smoky = did('like', 0, 3)
const floral = did('like', 1, 2)
const refused = did('hide', 6, 1)
const gone = { ...did('like', 12, 1), itemId: 'gone' }
const claim = (evidence: string[]) => ({ attribute: 'notes', value: 'smoky', evidence })

describe('evidence', () => {
  const events = new Map([smoky, floral, refused, gone].map((event) => [event.key, event]))
  const faults = (...evidence: string[]) => evidenceFaults(claim(evidence), events, items)

  test('of the user’s own behaviour on items with the value is sound', () => {
    expect(faults(smoky.key)).toEqual([])
  })

  test.each([
    ['unknown', 'the user has no such event'],
    [refused.key, 'the behaviour is not reliable'],
    [gone.key, 'the item is gone'],
    [floral.key, 'the item does not have the value'],
  ])('%s is a fault: %s', (key, fault) => {
    expect(faults(smoky.key, key)).toEqual([{ key, fault }])
  })

  test('that is missing is a fault, not a proof', () => {
    expect(faults()).toEqual([{ key: '', fault: 'there is no evidence' }])
  })

  test('on an attribute that every object inherits is no evidence', () => {
    const inherited = { attribute: 'constructor', value: 'x', evidence: [smoky.key] }
    expect(evidenceFaults(inherited, events, items)).toEqual([
      { key: smoky.key, fault: 'the item does not have the value' },
    ])
  })
})

describe('interests', () => {
  let database: Database
  beforeAll(async () => {
    database = await openTemporaryDatabase()
    await storeSchema(database.pool, attributes)
    await storeItems(database.pool, teas)
    await recordEvents(database.pool, 'ann', [smoky, floral, refused], now)
    await recordEvents(database.pool, 'bob', [{ ...smoky, key: 'his' }], now)
  })
  afterAll(() => database.close())

  test('are sound on the user’s own events alone: what rests in part on another’s is dropped', async () => {
    const sound = claim([smoky.key])
    const claims = [sound, claim([smoky.key, 'his']), claim([floral.key]), claim([])]
    expect(await soundInterests(database.pool, 'ann', claims)).toEqual([sound])
    expect(await soundInterests(database.pool, 'bob', claims)).toEqual([])
  })
})

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import type { PGlite } from '@electric-sql/pglite'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createPool } from '../pool.ts'
import { openTemporaryEngine } from '../temporary.ts'
import { patient } from '../testing.ts'
import { transaction } from '../transaction.ts'
import { Backend } from './backend.ts'
import { exchangeWith } from './engine.ts'
import { openEmbeddedPool } from './pool.ts'
import { Session } from './session.ts'

let engine: PGlite
let pool: pg.Pool

beforeAll(async () => {
  engine = await openTemporaryEngine()
  pool = await openEmbeddedPool(engine)
  await pool.query('create table kept (id int primary key, body text)')
}, patient.timeout)

afterAll(async () => {
  await pool.end()
  await engine.close()
})

beforeEach(async () => {
  await pool.query('truncate kept')
})

const countKept = async (): Promise<number> =>
  (await pool.query<{ count: number }>('select count(*)::int from kept')).rows[0]?.count ?? -1

/** A session whose every write and reply goes over in pieces, with the event loop in between. */
class FragmentedSession extends Session {
  static fragments = 0
  #sent: Promise<unknown> = Promise.resolve()

  override _write(chunk: Buffer, encoding: string, done: () => void): void {
    this.#inPieces(chunk, (piece) => super._write(piece, encoding, () => {})).then(done)
  }

  override push(reply: Buffer | null): boolean {
    this.#sent = this.#sent.then(async () => {
      if (reply) await this.#inPieces(reply, (piece) => super.push(piece))
      else super.push(null)
    })
    return true
  }

  async #inPieces(bytes: Buffer, send: (piece: Buffer) => unknown): Promise<void> {
    const size = Math.max(7, Math.ceil(bytes.length / 20))
    for (let start = 0; start < bytes.length && !this.destroyed; start += size) {
      FragmentedSession.fragments++
      await setImmediate()
      send(bytes.subarray(start, start + size))
    }
  }
}

describe('fragmentation', () => {
  test.each([1, 4, 10])(
    'loses no acknowledged write and mixes no results up, with %i clients',
    async (max) => {
      const backend = await Backend.start(exchangeWith(engine))
      const fragmented = createPool({
        stream: () => new FragmentedSession(backend),
        ssl: false,
        password: '',
        max,
      })
      FragmentedSession.fragments = 0
      const bodies = Array.from({ length: 60 }, (_, id) => `${id}`.repeat(1 + (id % 6) * 20_000))

      const wrong: unknown[] = []
      await Promise.all(
        bodies.map(async (body, id) => {
          await fragmented.query('insert into kept values ($1, $2)', [id, body])
          const { rows } = await fragmented.query('select $1::int as id, $2::text as body', [
            id,
            body,
          ])
          if (rows[0].id !== id || rows[0].body !== body) wrong.push(id)
        }),
      )
      await fragmented.end()

      expect(FragmentedSession.fragments).toBeGreaterThan(2_000)
      expect(wrong).toEqual([])
      const { rows } = await pool.query('select id, md5(body) from kept order by id')
      expect(rows).toEqual(
        bodies.map((body, id) => ({ id, md5: createHash('md5').update(body).digest('hex') })),
      )
    },
    patient.timeout,
  )
})

describe('concurrency', () => {
  test('60 transactions at once that each read and then write lose no update', async () => {
    await pool.query(`insert into kept values (1, '0')`)
    await Promise.all(
      Array.from({ length: 60 }, () =>
        transaction(pool, async (client) => {
          const { rows } = await client.query('select body from kept where id = 1')
          await setImmediate()
          await client.query('update kept set body = $1 where id = 1', [Number(rows[0].body) + 1])
        }),
      ),
    )
    const { rows } = await pool.query('select body from kept')
    expect(rows).toEqual([{ body: '60' }])
  })

  test('nothing of an open transaction is seen by another client, and no query slips into it', async () => {
    const holder = await pool.connect()
    await holder.query('begin')
    const slipped = pool.query('insert into kept values (2)')
    await holder.query('insert into kept values (1)')
    await holder.query('rollback')
    holder.release()
    await slipped
    const { rows } = await pool.query('select id from kept')
    expect(rows).toEqual([{ id: 2 }])
  })

  test('a client that fetches its rows in portions is not parted from them', async () => {
    const portions = { text: 'select generate_series(1, 100) as n', rows: 7 }
    const [{ rows }] = await Promise.all([
      pool.query<{ n: number }>(portions),
      ...Array.from({ length: 20 }, () => pool.query('select $1::int', [1])),
    ])
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1))
  })

  test('a loop of queries leaves timers their turn', async () => {
    let rang = false
    setTimeout(() => {
      rang = true
    }, 1)
    let queries = 0
    for (; !rang && queries < 5_000; queries++) await pool.query('select 1')
    expect(queries).toBeLessThan(5_000)
  })
})

describe('errors', () => {
  test('a failed query leaves its client and the others at work', async () => {
    const client = await pool.connect()
    await expect(client.query('selec 1')).rejects.toMatchObject({ code: '42601' })
    await expect(client.query('select $1::int', ['x'])).rejects.toMatchObject({ code: '22P02' })
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    client.release()
    expect(await countKept()).toBe(0)
  })

  test('a failed statement fails the rest of its transaction, which can be rolled back', async () => {
    const client = await pool.connect()
    await client.query('begin')
    await client.query('insert into kept values (1)')
    await expect(client.query('insert into kept values (1)')).rejects.toMatchObject({
      code: '23505',
    })
    await expect(client.query('select 1')).rejects.toMatchObject({ code: '25P02' })
    await client.query('rollback')
    client.release()
    expect(await countKept()).toBe(0)
  })
})

describe('disconnects', () => {
  test('a client destroyed inside a transaction is rolled back', async () => {
    const client = await pool.connect()
    await client.query('begin')
    await client.query('insert into kept values (1)')
    client.release(true)
    expect(await countKept()).toBe(0)
  })

  test('a client whose stream breaks during a statement of a transaction is rolled back', async () => {
    const client = await pool.connect()
    await client.query('begin')
    const inserted = client.query('insert into kept select generate_series(1, 10000)')
    const broken = once(streamOf(client), 'close')
    streamOf(client).destroy()
    await expect(inserted).rejects.toThrow()
    await broken
    client.release(true)
    expect(await countKept()).toBe(0)
  })

  test('a client destroyed after a failed statement without its end is taken back', async () => {
    const client = await pool.connect()
    // A Parse that fails, with a Flush in place of the Sync: the backend now skips everything up to a Sync.
    const failing = Buffer.from('P\0\0\0\x0f\0selec 1\0\0\0H\0\0\0\x04', 'latin1')
    client.on('error', () => {})
    const answered = once(streamOf(client), 'data')
    streamOf(client).write(failing)
    await answered
    client.release(true)
    expect(await countKept()).toBe(0)
  })
})

const streamOf = (client: pg.PoolClient) =>
  (client as unknown as { connection: { stream: Session } }).connection.stream

describe('deadlock', () => {
  test('a transaction that awaits another client gets an error there, and is rolled back', async () => {
    const backend = await Backend.start(exchangeWith(engine), 20)
    const impatient = createPool({ stream: () => new Session(backend), ssl: false, password: '' })
    const deadlock = transaction(impatient, async (client) => {
      await client.query('insert into kept values (1)')
      await impatient.query('select 1')
    })
    await expect(deadlock).rejects.toMatchObject({ code: '55P03' })
    expect((await impatient.query('select id from kept')).rows).toEqual([])
    await impatient.end()
  })
})

describe('an engine that stops', () => {
  test(
    'fails its clients with the reason, none waits for ever',
    async () => {
      const doomed = await openTemporaryEngine()
      const clients = await openEmbeddedPool(doomed)
      await clients.query('create table t (a int)')
      const failures = await Promise.allSettled([
        clients.query('copy t from stdin'),
        clients.query('select 1'),
      ])
      expect(failures.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
      await expect(clients.query('select 1')).rejects.toMatchObject({ code: 'engine-stopped' })
      await clients.end()
    },
    patient.timeout,
  )
})

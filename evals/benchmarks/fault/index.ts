import type pg from 'pg'
import { wholeWishes } from '../../../graphs/feed/testing.ts'
import { words } from '../../../graphs/feed/testing-wishes.ts'
import { storeItems, storeSchema } from '../../../src/catalog/index.ts'
import { UsageError } from '../../../src/cli/index.ts'
import { openDatabase, openProxy } from '../../../src/database/index.ts'
import { table } from '../../table.ts'
import { startServer } from '../http/server.ts'
import { endConnections } from '../queries.ts'
import { openScratchDatabase } from '../scratch.ts'
import { type Fault, faults, type Victim } from './faults.ts'
import { beginLoad, type Typed } from './load.ts'

/** What a fault did under load. */
export interface FaultReport {
  fault: string
  users: number
  /** How many commands were answered in which way. */
  outcomes: Record<string, number>
  acknowledged: number
  /** Turns that were acknowledged and are not there. */
  lost: number
  /** Feeds in which a turn lacks its directive, its trace or its page. */
  halfApplied: number
  /** From the end of the harm to the first answer, in milliseconds. */
  backAfterMs: number
}

/**
 * Does every fault to a server under load, one after the other, on a database of its own that is dropped after.
 *
 * @throws UsageError without a real Postgres.
 */
export const benchFault = async (
  url: string | undefined,
  users: number,
): Promise<FaultReport[]> => {
  if (url === undefined) throw new UsageError('fault: set DATABASE_URL to a real PostgreSQL')
  const scratch = await openScratchDatabase(url)
  await storeSchema(scratch.pool, words.attributes)
  await storeItems(scratch.pool, words.items)
  const { DATABASE_URL: direct = '' } = await scratch.handOver()
  const witness = await openDatabase({ url: direct, dataDir: 'not used' })
  const proxy = await openProxy(direct)
  const start = () => startServer({ DATABASE_URL: proxy.url })
  let server = await start()
  const victim: Victim = {
    proxy,
    endConnections: () => endConnections(witness.pool),
    async replaceServer() {
      await server.kill()
      start().then((another) => {
        server = another
      })
    },
  }
  try {
    const reports: FaultReport[] = []
    for (const fault of faults)
      reports.push(await measure(fault, victim, users, () => server.url, witness.pool))
    console.log(`\n${table(reports.map(rowOf))}`)
    return reports
  } finally {
    await server.stop()
    proxy.close()
    await witness.close()
    await scratch.close()
  }
}

const measure = async (
  { name, happen }: Fault,
  victim: Victim,
  users: number,
  url: () => string,
  witness: pg.Pool,
): Promise<FaultReport> => {
  const load = beginLoad(name, users, url)
  await load.answers(2)
  await happen(victim)
  const backAfterMs = await load.answers(3)
  await load.stop()
  const checked = await Promise.all(load.typed.map((typed) => check(witness, typed)))
  return {
    fault: name,
    users,
    outcomes: Object.fromEntries(load.outcomes),
    acknowledged: load.typed.flatMap(({ acknowledged }) => acknowledged).length,
    lost: checked.reduce((sum, { lost }) => sum + lost, 0),
    halfApplied: checked.filter(({ isWhole }) => !isWhole).length,
    backAfterMs,
  }
}

const check = async (witness: pg.Pool, { userId, acknowledged }: Typed) => {
  const whole = await wholeWishes(witness, { userId, feed: 'home' }).catch(() => undefined)
  const lost = acknowledged.filter((text) => !(whole ?? []).includes(text)).length
  return { lost, isWhole: whole !== undefined }
}

const rowOf = ({ fault, outcomes, lost, halfApplied, backAfterMs }: FaultReport) => ({
  fault,
  'what happened': Object.entries(outcomes)
    .map(([outcome, count]) => `${count} x ${outcome}`)
    .join(', '),
  'turns lost': lost,
  'half-applied': halfApplied,
  'back after ms': Math.round(backAfterMs),
})

import { describe } from 'vitest'
import { openOwnDatabase, openWalledDatabase } from '../../src/database/testing.ts'
import { hasPgBouncer, openBouncedDatabase } from '../../src/database/testing-pgbouncer.ts'
import { testFeedGuarantees } from './testing-guarantees.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''

describe.skipIf(!server)('on a real Postgres (skipped without TILLER_TEST_DATABASE_URL)', () => {
  testFeedGuarantees(() => openOwnDatabase(server))

  describe('behind the wall between users', () => {
    testFeedGuarantees(() => openWalledDatabase(server))

    describe.skipIf(!hasPgBouncer)('and PgBouncer (skipped where it is not installed)', () => {
      testFeedGuarantees(() => openBouncedDatabase(server))
    })
  })
})

import { expect, onTestFinished, test } from 'vitest'
import { openCutter, patient } from '../../src/database/testing.ts'
import { someone, wholeWishes, wish } from './testing.ts'
import { openFeedProcesses } from './testing-processes.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''

test.skipIf(!server)(
  'a connection that is killed before any of its queries leaves the turn whole or absent',
  patient,
  async () => {
    const processes = await openFeedProcesses(server)
    onTestFinished(() => processes.close())
    const key = someone()
    const { feed, pool } = await processes.openProcess()
    const cutter = openCutter(server, pool)
    const outcomes = { answered: 0, absent: 0, whole: 0 }
    let turns = 0
    // The turn's own queries come first, those of the checkpoints after it go on for long.
    for (let at = 1; cutter.hasCut(); at += at < 24 ? 1 : 24) {
      cutter.before(at)
      const answered = await feed.steer(key, wish(at)).then(
        () => true,
        () => false,
      )
      const whole = await wholeWishes(processes.witness, key)
      const taken = whole.length > turns
      if (answered) expect(taken).toBe(true)
      if (taken) expect(whole.at(-1)).toBe(`wish ${at}`)
      outcomes[answered ? 'answered' : taken ? 'whole' : 'absent']++
      turns = whole.length
    }
    // Cut early, cut late, and not at all; how many of each depends on how the queries fall.
    expect(outcomes.absent).toBeGreaterThan(0)
    expect(outcomes.whole).toBeGreaterThan(0)
    expect(outcomes.answered).toBeGreaterThan(0)
    cutter.before(0)
    const { state } = await feed.steer(key, wish(0))
    expect(state.preferences.directives).toHaveLength(turns + 1)
  },
)

import { expect, test } from 'vitest'
import { openTemporaryDatabase } from '../../src/database/index.ts'
import { openChatModel } from '../../src/models/index.ts'
import { films, openTestFeed, someone } from './testing.ts'
import { testFeedGuarantees } from './testing-guarantees.ts'

testFeedGuarantees(openTemporaryDatabase)

test('when the model fails the built-in parser answers, and the turn says so', async () => {
  const opened = await openTestFeed(films)
  const chat = await openChatModel({ baseUrl: 'http://127.0.0.1:9/v1', timeoutMs: 200 })
  const { state } = await opened.reopen({ chat }).steer(someone(), { command: 'no horror' })
  expect(state.degraded).toBe(true)
  expect(state.preferences.directives).toHaveLength(1)
  await opened.close()
})

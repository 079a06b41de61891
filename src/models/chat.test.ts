import { expect, test } from 'vitest'
import { openChatModel } from './chat.ts'

test('there is no chat model without a key and without a server', async () => {
  expect(await openChatModel({})).toBeUndefined()
  expect(await openChatModel({ apiKey: '', baseUrl: '' })).toBeUndefined()
})

test('a server alone is enough, and the answers are to be repeatable', async () => {
  const chat = await openChatModel({ baseUrl: 'http://127.0.0.1:1/v1' })
  expect(chat).toMatchObject({ model: 'gpt-4o-mini', temperature: 0 })
})

test('a key alone is enough, for the model that is asked for', async () => {
  const chat = await openChatModel({ apiKey: 'secret', model: 'gpt-4.1', timeoutMs: 5 })
  expect(chat).toMatchObject({ model: 'gpt-4.1', apiKey: 'secret', timeout: 5 })
})

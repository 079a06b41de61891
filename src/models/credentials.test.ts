import { expect, test } from 'vitest'
import { openaiCredentials } from './credentials.ts'

test.each([[{}], [{ apiKey: '' }], [{ baseUrl: '' }], [{ apiKey: '', baseUrl: '' }]])(
  'there are none without a key and without a server: %j',
  (given) => expect(openaiCredentials(given)).toBeUndefined(),
)

test('a key alone is for OpenAI itself', () => {
  expect(openaiCredentials({ apiKey: 'secret' })).toEqual({ apiKey: 'secret', configuration: {} })
})

test('a server alone gets a key that is none: the real one of another server is not sent to it', () => {
  expect(openaiCredentials({ baseUrl: 'http://127.0.0.1:1/v1' })).toEqual({
    apiKey: 'none',
    configuration: { baseURL: 'http://127.0.0.1:1/v1' },
  })
})

test('a server with a key gets the key', () => {
  expect(openaiCredentials({ apiKey: 'secret', baseUrl: 'http://127.0.0.1:1/v1' })).toMatchObject({
    apiKey: 'secret',
    configuration: { baseURL: 'http://127.0.0.1:1/v1' },
  })
})

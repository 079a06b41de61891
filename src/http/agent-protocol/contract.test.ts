import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing.ts'
import { genres, sdk, startDev } from './testing.ts'
import { type Called, calls } from './testing-calls.ts'
import { dawdling } from './testing-dawdling.ts'
import { differences } from './testing-differences.ts'

let dev: Awaited<ReturnType<typeof startDev>>
let server: TestServer
let their: Called
let our: Called

beforeAll(async () => {
  ;[dev, server] = await Promise.all([
    startDev(),
    startTestServer(genres, {}, { embedder: dawdling }),
  ])
  let users = 0
  their = {
    client: sdk(dev.url),
    url: dev.url,
    input: (command) => ({ command, userId: `user-${++users}`, requestId: 'asked-by-hand' }),
  }
  const url = `${server.url}/agent`
  our = { client: sdk(url), url, input: (command) => ({ command }) }
}, 90_000)
afterAll(async () => {
  await dev?.close()
  await server?.close()
})

test('what was typed into LangGraph’s own server is what the API beside it obeys', async () => {
  const { thread_id } = await their.client.threads.create()
  await their.client.runs.wait(thread_id, 'feed', {
    input: { command: 'no horror', userId: 'local' },
  })
  const response = await fetch(`${dev.url}/v1/feeds/home/directives`)
  expect(await response.json()).toMatchObject({
    directives: [{ polarity: 'avoid', attribute: 'genres', value: 'Horror' }],
  })
})

describe('LangGraph’s own server and this one answer alike', () => {
  test.concurrent.each(Object.entries(calls).filter(([name]) => !(name in differences)))(
    '%s',
    async (_, call) => {
      const [theirs, ours] = await Promise.all([call(their), call(our)])
      expect(ours).toEqual(theirs)
    },
  )
})

describe('where they differ, they do as it is written down', () => {
  test.concurrent.each(Object.entries(differences))('%s: $why', async (name, { ours, theirs }) => {
    const answers = await Promise.all([calls[name]!(our), calls[name]!(their)])
    expect(answers).toEqual([ours, theirs])
  })
})

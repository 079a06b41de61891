import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordEmbedder } from '../../../graphs/feed/testing.ts'
import type { Embedder } from '../../models/index.ts'
import { startTestServer, type TestServer } from '../testing.ts'
import { genres, sdk, startDev } from './testing.ts'
import { type Called, calls, slow } from './testing-calls.ts'
import { differences } from './testing-differences.ts'

let dev: Awaited<ReturnType<typeof startDev>>
let server: TestServer
let their: Called
let our: Called

/** An embedder that is never done with one command, so that its run can be met under way. */
const dawdling: Embedder = {
  ...wordEmbedder,
  embed: (texts, options) =>
    texts.some((text) => text !== '' && slow.includes(text))
      ? new Promise((_, reject) => {
          options?.signal?.addEventListener('abort', () => reject(options.signal?.reason))
        })
      : wordEmbedder.embed(texts, options),
}

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

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { wishInWords } from '../../graphs/feed/testing-wishes.ts'
import { ask, fill, openServers } from '../cli/testing-servers.ts'
import { freePort, patient } from '../database/testing.ts'
import { chipsOf, describeInBrowser, settled } from './testing-browser.ts'

describeInBrowser('the page when its server dies', ({ visit }) => {
  const opening = openServers()
  /** A model that is asked and never answers: the turn is under way for as long as that is waited for. */
  const silent = createServer(() => undefined)
  afterAll(async () => {
    silent.close().closeAllConnections()
    await (await opening).close()
  })

  test(
    'in the middle of a turn says so, and takes the turn once when a server is back',
    patient,
    async () => {
      const servers = await opening
      await once(silent.listen(0, '127.0.0.1'), 'listening')
      const { port } = silent.address() as AddressInfo
      const env = { PORT: String(await freePort()) }
      const server = await servers.start('', {
        ...env,
        OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`,
      })
      await fill(server)
      const page = await visit({ url: server.url, user: 'mourner' })
      const isAsked = once(silent, 'request')
      await page.fill('#command', wishInWords(1))
      await page.press('#command', 'Enter')
      await isAsked
      await server.kill()
      await page.getByText('Trying again').waitFor()
      const again = await servers.start('', env)
      await settled(page)
      expect(await chipsOf(page)).toEqual([expect.stringMatching(/^no /)])
      expect(await page.innerText('#said')).toBe('')
      const { body } = await ask(again, 'GET', '/v1/feeds/home/turns', undefined, {
        'x-tiller-user': 'mourner',
      })
      expect(body.turns.map(({ text }: { text: string }) => text)).toEqual([wishInWords(1)])
    },
  )
})

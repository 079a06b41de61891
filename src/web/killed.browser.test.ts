import { afterAll, expect, test } from 'vitest'
import { wishInWords } from '../../graphs/feed/testing-wishes.ts'
import { ask, fill, openServers } from '../cli/testing-servers.ts'
import { freePort, patient } from '../database/testing.ts'
import { chipsOf, describeInBrowser, settled } from './testing-browser.ts'

describeInBrowser('the page when its server dies', ({ visit }) => {
  const opening = openServers()
  afterAll(async () => (await opening).close())

  test(
    'in the middle of a turn says so, and takes the turn once when a server is back',
    patient,
    async () => {
      const servers = await opening
      const env = { PORT: String(await freePort()) }
      const start = () => servers.start('', env)
      const server = await start()
      await fill(server)
      const page = await visit({ url: server.url, user: 'mourner' })
      await page.fill('#command', wishInWords(1))
      await page.press('#command', 'Enter')
      await page.locator('.chip').first().waitFor()
      await server.kill()
      await page.getByText('Trying again').waitFor()
      const again = await start()
      await settled(page)
      const chips = await chipsOf(page)
      expect(chips).toEqual([expect.stringMatching(/^no /)])
      expect(await page.innerText('#said')).toBe('')
      const { body } = await ask(again, 'GET', '/v1/feeds/home/turns', undefined, {
        'x-tiller-user': 'mourner',
      })
      expect(body.turns.map(({ text }: { text: string }) => text)).toEqual([wishInWords(1)])
    },
  )
})

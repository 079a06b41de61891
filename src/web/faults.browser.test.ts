import { afterEach, beforeAll, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { signToken } from '../http/identity.ts'
import { startTestServer } from '../http/testing.ts'
import { text } from '../http/testing-streams.ts'
import {
  chipsOf,
  describeInBrowser,
  type Line,
  openLine,
  settled,
  steer,
  titlesOf,
} from './testing-browser.ts'

describeInBrowser('the page when something comes between', (opened) => {
  const { visit, beside } = opened
  let line: Line | undefined
  beforeAll(async () => {
    // Words that are new are embedded before they are understood: the gate is for what comes after.
    const { ask, someone } = opened.streaming
    await (await ask(someone())).text()
  })
  afterEach(() => {
    opened.streaming.gate.open()
    line?.close()
    line = undefined
  })

  const command = async (page: Awaited<ReturnType<typeof visit>>, words: string) => {
    await page.fill('#command', words)
    await page.press('#command', 'Enter')
  }

  /** A page in the middle of a turn, whose way to the server can be cut. */
  const halfway = async (user: string) => {
    const { server, gate } = opened.streaming
    line = await openLine(server.url)
    const page = await visit({ url: line.url, user })
    const arrived = gate.shut()
    await command(page, text)
    await arrived
    return { page, line }
  }

  test('shows chips before there are cards', async () => {
    const page = await visit()
    const { gate } = opened.streaming
    const before = await titlesOf(page)
    const arrived = gate.shut()
    await command(page, text)
    await arrived
    await page.locator('.chip.fresh').waitFor()
    expect(await titlesOf(page)).toEqual(before)
    gate.open()
    await settled(page)
    expect(await titlesOf(page)).not.toEqual(before)
  })

  test('says that the server is gone in the middle of a turn, and takes the turn once when it is back', async () => {
    const user = opened.streaming.someone()
    const { gate, turnsOf } = opened.streaming
    const { page, line } = await halfway(user)
    await page.locator('.chip').first().waitFor()
    line.cut()
    await page.getByText('Trying again').waitFor()
    expect(await page.innerText('#said')).toMatch(/the server cannot be reached/)
    gate.open()
    line.mend()
    await settled(page)
    expect(await chipsOf(page)).toEqual([expect.stringContaining('robots')])
    expect(await page.innerText('#said')).toBe('')
    expect((await turnsOf(user)).map((turn) => turn.text)).toEqual([text])
  })

  test('takes a turn once whose answer was lost', async () => {
    const user = opened.streaming.someone()
    const { gate, turnsOf } = opened.streaming
    const { page, line } = await halfway(user)
    line.muffle()
    gate.open()
    await expect.poll(async () => (await turnsOf(user)).length).toBe(1)
    line.cut()
    await page.getByText('Trying again').waitFor()
    line.mend()
    await settled(page)
    expect(await chipsOf(page)).toEqual([expect.stringContaining('robots')])
    expect((await turnsOf(user)).map((turn) => turn.text)).toEqual([text])
  })

  test('gives up what is stopped: it leaves nothing behind', async () => {
    const user = opened.streaming.someone()
    const page = await visit({ user })
    await steer(page, 'no horror')
    const arrived = opened.streaming.gate.shut()
    await command(page, text)
    await arrived
    await page.locator('.chip >> nth=1').waitFor()
    await page.getByRole('button', { name: 'Stop' }).click()
    await settled(page)
    expect(await page.innerText('#said')).toContain('Stopped')
    expect(await chipsOf(page)).toEqual(['no Horror'])
    expect(await page.inputValue('#command')).toBe(text)
    expect(await opened.streaming.turnsOf(user)).toHaveLength(1)
  })

  test('says when a newer command of another tab took the place of one, and shows what holds', async () => {
    const page = await visit()
    const other = await beside(page)
    const { gate } = opened.streaming
    const arrived = gate.shut()
    await command(page, text)
    await arrived
    await steer(other, 'no horror')
    await page.getByText('A newer command on this feed took the place of this one.').waitFor()
    await settled(page)
    await page.locator('.chip', { hasText: 'Horror' }).waitFor()
    expect(await chipsOf(page)).toEqual(['no Horror'])
    expect(await titlesOf(page)).toEqual(await titlesOf(other))
  })

  test('lets a newer command of its own take the place of an older one without a word', async () => {
    const page = await visit()
    const arrived = opened.streaming.gate.shut()
    await command(page, text)
    await arrived
    await steer(page, 'no horror')
    expect([await chipsOf(page), await page.innerText('#said')]).toEqual([['no Horror'], ''])
  })

  test('follows what is done in another tab', async () => {
    const page = await visit()
    const other = await beside(page)
    await steer(other, 'only comedies')
    await page.locator('.chip').first().waitFor()
    expect(await chipsOf(page)).toEqual(['only Comedy'])
    await page.click('#undo')
    await settled(page)
    await other.locator('.chip').first().waitFor({ state: 'detached' })
    expect(await titlesOf(other)).toEqual(await titlesOf(page))
  })

  test('says that no server is there, and comes back when it is asked to', async () => {
    line = await openLine(opened.streaming.server.url)
    const page = await visit({ url: line.url })
    line.cut()
    await page.click('#more')
    await page.getByText('the server cannot be reached').waitFor()
    line.mend()
    await page.getByRole('button', { name: 'Show what holds now' }).click()
    await page.locator('.trouble').waitFor({ state: 'detached' })
    expect(await page.locator('#cards > li').count()).toBe(20)
  })

  test('asks for a token once where the server wants one, and sends it from then on', async () => {
    const secret = 'a secret of more than thirty-two characters'
    const guarded = await startTestServer(films, { TILLER_JWT_SECRET: secret })
    const blank = await opened.visit({ user: opened.streaming.someone() })
    const page = await blank.context().newPage()
    await page.goto(guarded.url)
    await page.getByRole('textbox', { name: 'Token' }).fill(await signToken(secret, 'ann', {}))
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.locator('#cards > li').first().waitFor()
    await steer(page, 'no horror')
    expect(await chipsOf(page)).toEqual(['no Horror'])
    expect(await page.locator('dialog').count()).toBe(0)
    await page.close()
    await guarded.close()
  })
})

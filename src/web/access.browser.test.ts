import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import {
  chipsOf,
  describeInBrowser,
  findings,
  settled,
  steer,
  titlesOf,
  tooWide,
} from './testing-browser.ts'

const wishes = 'no horror tonight, under two hours, more comedy'

const focused = (page: Page) =>
  page.evaluate<string>(
    '(document.activeElement.getAttribute("aria-label") ?? document.activeElement.id) || document.activeElement.textContent',
  )

describeInBrowser('the page for everybody', ({ visit }) => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiller-screenshots-'))
    console.info(`screenshots: ${folder}`)
  })

  test.each([
    ['light', 1_100],
    ['dark', 1_100],
    ['light', 360],
    ['dark', 360],
  ] as const)('has nothing serious against it, %s and %i wide', async (colorScheme, width) => {
    const page = await visit({ colorScheme, width })
    await steer(page, wishes)
    await page
      .getByRole('button', { name: /^Why this/ })
      .first()
      .click()
    await page.screenshot({ path: join(folder, `${width}-${colorScheme}.png`) })
    expect(await findings(page)).toEqual([])
    for (const name of ['History', 'What it believes', 'Keys', 'New feed', /: edit$/]) {
      await page.getByRole('button', { name }).first().click()
      await page.locator('dialog[open]').waitFor()
      expect([name, await findings(page)]).toEqual([name, []])
      await page.keyboard.press('Escape')
      await page.locator('dialog').waitFor({ state: 'detached' })
    }
  })

  test.each([
    ['on a phone', 320, 640],
    ['at 200 %', 550, 400],
  ])('fits %s: nothing has to be scrolled sideways', async (_, width, height) => {
    const page = await visit({ width, height })
    await steer(
      page,
      `${wishes}, something about a very-long-word-that-does-not-break-anywhere-at-all`,
    )
    await page
      .getByRole('button', { name: /^Why this/ })
      .first()
      .click()
    expect(await tooWide(page)).toBe(0)
    await page.getByRole('button', { name: 'What it believes' }).click()
    expect(await tooWide(page)).toBe(0)
  })

  test('does all that matters by keyboard alone', async () => {
    const page = await visit()
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    await press('/')
    await page.keyboard.type('no horror, more comedy')
    await press('Enter')
    await settled(page)
    await press('Tab', 'Tab', 'Tab', 'Tab')
    expect(await focused(page)).toContain('no Horror')
    await press('Tab', 'Enter')
    await settled(page)
    expect(await chipsOf(page)).toEqual(['more Comedy'])
    expect(await focused(page)).toBe('command')
    await press('Tab', 'j', 'j', 'k', 'w')
    expect(await page.locator('#cards > li').first().locator('.reasons').count()).toBe(1)
    const [first, second] = await titlesOf(page)
    await press('l')
    await page.getByRole('button', { name: `Like ${first}`, exact: true, pressed: true }).waitFor()
    await press('x')
    await page.locator(`#cards > li:first-child h2:text-is("${second}")`).waitFor()
    expect(await focused(page)).toContain(second)
    await press('z')
    await settled(page)
    expect(await chipsOf(page)).toEqual(['no Horror', 'more Comedy'])
    await press('?')
    await page.getByLabel('Single keys do this').uncheck()
    await press('Escape', '/')
    expect(await focused(page)).not.toBe('command')
  })

  test('gives the focus back to what opened a dialog', async () => {
    const page = await visit()
    await page.getByRole('button', { name: 'History' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(await focused(page)).toBe('History')
  })

  test('tells a screen reader what happened', async () => {
    const page = await visit()
    await steer(page, 'less than 5 bananas')
    const tree = await page.locator('body').ariaSnapshot()
    for (const part of [
      /status:[\s\S]*was not understood/,
      /list "The feed"/,
      /navigation "Feeds"/,
    ])
      expect(tree).toMatch(part)
  })

  test('does not shift while it is read: cards move, and only where that is wanted', async () => {
    const page = await visit({ reducedMotion: 'no-preference' })
    await page.evaluate(`window.shifts = []
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value)))
        .observe({ type: 'layout-shift', buffered: true })
      window.moves = 0
      const animate = Element.prototype.animate
      Element.prototype.animate = function (...given) { window.moves++; return animate.apply(this, given) }`)
    await steer(page, wishes)
    expect(await page.evaluate('window.moves')).toBeGreaterThan(0)
    expect(await page.evaluate('window.shifts.reduce((a, b) => a + b, 0)')).toBeLessThan(0.1)
    const still = await visit({ reducedMotion: 'reduce' })
    await steer(still, wishes)
    expect(await still.evaluate('document.getAnimations().length')).toBe(0)
  })

  test('asks no other host, loads little and breaks no rule of its policy', async () => {
    const page = await visit()
    const urls: string[] = []
    const said: string[] = []
    page.on('request', (request) => urls.push(request.url()))
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.reload()
    await page.locator('#cards > li').first().waitFor()
    await steer(page, wishes)
    await page
      .getByRole('button', { name: /^Why this/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'What it believes' }).click()
    expect(urls.length).toBeGreaterThan(6)
    const { host } = new URL(page.url())
    expect(urls.filter((url) => !url.startsWith('data:') && new URL(url).host !== host)).toEqual([])
    expect(said).toEqual([])
  })
})

import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { everyonePool } from '../database/index.ts'
import { as, startTestServer } from '../http/testing.ts'
import { readWhole } from '../user-data/testing.ts'
import { describeInBrowser, findings, steer, tooWide } from './testing-browser.ts'

const admin = { path: '/admin', shows: '#turns' }
const views = ['Turns', 'Figures', 'Jobs', 'Catalogue', 'Playground']

describeInBrowser('the operator’s page', (opened) => {
  const { visit } = opened
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiller-admin-'))
    console.info(`screenshots: ${folder}`)
    await take(opened.streaming.someone(), 'no horror, under two hours')
  })

  const take = (user: string, text: string) =>
    opened.streaming.server.request('POST', '/v1/feeds/home/commands', { text }, as(user))
  const words = (page: Page) => page.locator('#turns button.words').allInnerTexts()
  const go = (page: Page, view: string) => page.getByRole('link', { name: view }).click()
  const rehearse = async (page: Page, user: string, text: string) => {
    await go(page, 'Playground')
    await page.getByLabel('As user').fill(user)
    await page.getByLabel('Command').fill(text)
    await page.getByRole('button', { name: 'Rehearse' }).click()
    await page.locator('.rehearsed').waitFor()
  }

  test('shows a turn soon after it is taken, first, and leaves the focus where it is', async () => {
    const page = await visit(admin)
    const field = page.getByLabel('Of user')
    await field.fill('half a na')
    const [user, text] = [opened.streaming.someone(), 'only westerns, newest first']
    await take(user, text)
    await page.getByRole('button', { name: text }).waitFor()
    expect((await words(page))[0]).toBe(text)
    expect(await page.locator('#turns tbody tr').first().innerText()).toContain(user)
    expect(await page.evaluate('document.activeElement.name')).toBe('user')
    expect(await field.inputValue()).toBe('half a na')
  })

  test('shows the turns of one user alone where that is asked', async () => {
    const user = opened.streaming.someone()
    await take(user, 'more comedy')
    const page = await visit(admin)
    await page.getByLabel('Of user').fill(user)
    await page.keyboard.press('Enter')
    await page.locator('#turns tbody tr >> nth=1').waitFor({ state: 'detached' })
    expect(await words(page)).toEqual(['more comedy'])
  })

  test('asks for nothing while it is not seen, or is not to be live', async () => {
    const page = await visit(admin)
    let asked = 0
    page.on('request', () => asked++)
    await page.clock.install()
    const hide = (isHidden: boolean) =>
      page.evaluate(`Object.defineProperty(document, 'hidden', { value: ${isHidden}, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))`)
    const again = () =>
      page.waitForResponse((response) => response.url().includes('/v1/admin/turns'))
    await Promise.all([again(), page.reload()])
    await page.locator('#turns').waitFor()
    await Promise.all([again(), page.clock.runFor(4_000)])
    await hide(true)
    asked = 0
    await page.clock.runFor(60_000)
    expect(asked).toBe(0)
    await Promise.all([again(), hide(false)])
    await Promise.all([again(), page.getByLabel('Live').uncheck()])
    asked = 0
    await page.clock.runFor(60_000)
    expect(asked).toBe(0)
  })

  test('goes on to earlier turns without a gap or a repeat', async () => {
    const user = opened.streaming.someone()
    const write = (from: number, to: number) =>
      everyonePool(opened.streaming.server.pool).query(
        `insert into turns (user_id, feed, number, id, act, changed, created_at)
         select $1, 'home', n, gen_random_uuid(), 'forget', true, now() + n * interval '1 microsecond'
         from generate_series($2::int, $3::int) n`,
        [user, from, to],
      )
    await write(1, 53)
    const page = await visit(admin)
    await page.getByLabel('Of user').fill(user)
    await page.keyboard.press('Enter')
    await page.locator(`#turns tbody tr:first-child:has-text("${user}")`).waitFor()
    await page.getByRole('button', { name: 'Earlier' }).click()
    await page.getByRole('button', { name: 'Earlier' }).waitFor({ state: 'detached' })
    await write(54, 54)
    await page.getByText('home 54').waitFor()
    const numbers = (await page.locator('#turns td:first-child p').allInnerTexts()).map((line) =>
      Number(/home (\d+)/.exec(line)![1]),
    )
    expect(numbers).toEqual(Array.from({ length: 54 }, (_, n) => 54 - n))
  })

  test('opens the trace of a turn as a tree, by keyboard, with what came in and out', async () => {
    const user = opened.streaming.someone()
    const { body } = await take(user, 'something about storms')
    const page = await visit(admin)
    await page.getByRole('button', { name: 'something about storms' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.tree').waitFor()
    const of = `/v1/feeds/home/turns/${body.turn.id}/trace`
    const { spans } = (await opened.streaming.server.request('GET', of, undefined, as(user))).body
    const names = await page.locator('.tree .span > strong').allInnerTexts()
    expect(names.toSorted()).toEqual(spans.map(({ name }: { name: string }) => name).toSorted())
    const under = await page.locator('.tree > li > ul > li > .span > strong').allInnerTexts()
    expect(under).toEqual(expect.arrayContaining(['recall', 'parser', 'matcher', 'reranker']))
    const parts = page.locator('li:has(> .span > strong:text-is("matcher")) > ul strong')
    expect(await parts.allInnerTexts()).toContain('embed')
    await page.locator('.tree summary').first().click()
    expect(await page.locator('.tree pre').first().innerText()).toContain('something about storms')
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(await page.evaluate('document.activeElement.textContent')).toBe('something about storms')
  })

  test('tells figures, work in the background and the catalogue', async () => {
    const page = await visit(admin)
    await go(page, 'Figures')
    await page.locator('.tiles').waitFor()
    expect(await page.locator('tbody th').allInnerTexts()).toEqual(
      expect.arrayContaining(['turn CHAIN', 'parser AGENT', 'reranker RERANKER']),
    )
    expect(await page.locator('.tile', { hasText: 'Fallbacks' }).innerText()).toContain('0 %')
    expect(await page.locator('.tile', { hasText: 'Obedience' }).innerText()).toMatch(
      /100 %[\s\S]*obey every must/,
    )
    await go(page, 'Jobs')
    await page.getByText('No server has made its queue').waitFor()
    await go(page, 'Catalogue')
    await page.getByRole('button', { name: 'of Cast' }).click()
    await page.locator('dialog .shares li').first().waitFor()
    await page.getByLabel('With these letters').fill('marsh')
    await page.keyboard.press('Tab')
    await page.getByText('1 values').waitFor()
    expect(await page.locator('dialog .shares li span:first-child').first().innerText()).toBe(
      'Cleo Marsh',
    )
  })

  test('rehearses a command as a user: it shows all of it, and nothing is written', async () => {
    const user = opened.streaming.someone()
    await take(user, 'no horror')
    const page = await visit(admin)
    const { pool } = opened.streaming.server
    const before = await readWhole(everyonePool(pool))
    await rehearse(page, user, 'only comedies, less than 5 bananas')
    expect(await page.locator('.directives li').allInnerTexts()).toEqual([
      expect.stringContaining('only Comedy'),
      expect.stringContaining('no Horror'),
    ])
    expect(await page.getByLabel('As user').inputValue()).toBe(user)
    const text = await page.locator('.rehearsed').innerText()
    expect(text).toMatch(/was not understood: /)
    expect(text).toContain('filter')
    expect(await page.locator('.page > li').count()).toBe(20)
    expect(await page.locator('.page > li p').first().innerText()).toMatch(/\d+ %/)
    expect(await page.locator('.rehearsed .tree strong').allInnerTexts()).toContain('explainer')
    expect(await readWhole(everyonePool(pool))).toEqual(before)
  })

  test('stops a rehearsal that is not waited for', async () => {
    const page = await visit(admin)
    const arrived = opened.streaming.gate.shut()
    await go(page, 'Playground')
    await page.getByLabel('Command').fill('something about robots')
    await page.keyboard.press('Enter')
    await arrived
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped.').waitFor()
    opened.streaming.gate.open()
  })

  test('shows what users say as text', async () => {
    const markup = '<img src=x onerror="document.title=1">'
    await take(`evil ${markup}`, `no ${markup}`)
    const page = await visit(admin)
    await page.getByRole('button', { name: markup }).click()
    await page.locator('.tree summary').first().click()
    await page.keyboard.press('Escape')
    await rehearse(page, `evil ${markup}`, `more ${markup}`)
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.title()).toBe('Playground: Tiller')
  })

  test('asks for the key of whoever runs the server, and keeps it from the feed page', async () => {
    const key = 'the key of who runs it'
    const guarded = await startTestServer(films, { TILLER_ADMIN_KEY: key })
    const blank = await visit(admin)
    const page = await blank.context().newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${guarded.url}/admin`)
    const field = page.getByLabel('Admin key')
    await field.fill('another key')
    await page.keyboard.press('Enter')
    await page.locator('dialog input:not([value])').waitFor()
    await field.fill(key)
    await page.keyboard.press('Enter')
    await page.getByText('No turn was taken yet.').waitFor()
    await page.goto(guarded.url)
    await page.locator('#cards > li').first().waitFor()
    await steer(page, 'no horror')
    await page.goto(`${guarded.url}/admin`)
    await page.locator('#turns').waitFor()
    expect(await page.locator('#turns tbody tr').innerText()).not.toContain('admin')
    await page.evaluate('sessionStorage.clear()')
    await page.reload()
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('This needs the admin scope').waitFor()
    expect(await page.locator('dialog').count()).toBe(0)
    await page.close()
    await guarded.close()
  })

  test.each([
    ['light', 1_100],
    ['dark', 1_100],
    ['light', 360],
    ['dark', 360],
  ] as const)('has nothing serious against it, %s and %i wide', async (colorScheme, width) => {
    const page = await visit({ ...admin, colorScheme, width })
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await rehearse(page, 'somebody', 'no horror, more comedy')
    await page.locator('.page summary').first().click()
    await page.locator('.rehearsed .tree summary').first().click()
    for (const view of views.toReversed()) {
      await go(page, view)
      await page.locator('#turns, .tiles, .works, table, .playground').first().waitFor()
      expect([view, await findings(page), await tooWide(page)]).toEqual([view, [], 0])
      await page.screenshot({ path: join(folder, `${width}-${colorScheme}-${view}.png`) })
    }
    await page.locator('#turns button.words').first().click()
    await page.locator('.tree').waitFor()
    expect([await findings(page), await tooWide(page)]).toEqual([[], 0])
    await page.screenshot({ path: join(folder, `${width}-${colorScheme}-trace.png`) })
    expect(said).toEqual([])
  })

  test('fits a narrow phone, and loads from nowhere else', async () => {
    const page = await visit({ ...admin, width: 320, height: 640 })
    const urls: string[] = []
    page.on('request', (request) => urls.push(request.url()))
    await page.reload()
    await page.locator('#turns').waitFor()
    await rehearse(page, 'somebody', 'no horror')
    for (const view of views) {
      await go(page, view)
      await page.locator('#turns, .tiles, .works, table, .playground').first().waitFor()
      expect([view, await tooWide(page)]).toEqual([view, 0])
    }
    const { host } = new URL(page.url())
    expect(urls.filter((url) => !url.startsWith('data:') && new URL(url).host !== host)).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { storeBeliefs } from '../interests/index.ts'
import { chipsOf, describeInBrowser, settled, steer, titlesOf } from './testing-browser.ts'

const markup = '<img src=x onerror="document.title=1">'

describeInBrowser('what a user has beside the feed', (opened) => {
  const { visit } = opened

  test('are feeds with names of their own, each steered by itself', async () => {
    const page = await visit()
    await steer(page, 'no horror')
    await page.getByRole('button', { name: 'New feed' }).click()
    await page.getByLabel('Name').fill('Date night')
    await page.getByRole('button', { name: 'Open it' }).click()
    await page.getByRole('link', { name: 'Date night' }).waitFor()
    await page.locator('#cards > li').first().waitFor()
    expect([await chipsOf(page), new URL(page.url()).hash]).toEqual([[], '#date-night'])
    await steer(page, 'only comedies')
    await page.getByRole('link', { name: 'Home' }).click()
    await page.locator('.chip').first().waitFor()
    expect(await chipsOf(page)).toEqual(['no Horror'])
    await page.reload()
    await page.getByRole('link', { name: 'Date night' }).click()
    await page.locator('.chip').first().waitFor()
    expect(await chipsOf(page)).toEqual(['only Comedy'])
  })

  test.each([
    ['#../items/1?x#', '/v1/feeds/..%2Fitems%2F1%3Fx%23'],
    ['#%', '/v1/feeds/%25'],
  ])('is asked for by one segment of a path, whatever the address says: %s', async (hash, path) => {
    const page = await visit()
    const asked = page.waitForRequest((request) => request.url().endsWith(path))
    await page.evaluate(`location.hash = ${JSON.stringify(hash)}`)
    await asked
    await page.locator('.trouble').waitFor()
  })

  test('is what was liked, saved and hidden, which is reported once', async () => {
    const user = opened.streaming.someone()
    const page = await visit({ user })
    const [first, second] = await titlesOf(page)
    const like = page.getByRole('button', { name: `Like ${first}`, exact: true })
    await like.click()
    await page.getByRole('button', { name: `Save ${first}`, exact: true }).click()
    await page.locator('[aria-pressed=true] >> nth=1').waitFor()
    await like.click()
    await page.getByRole('button', { name: `Hide ${second}`, exact: true }).click()
    await page.locator('#cards > li', { hasText: second! }).first().waitFor({ state: 'detached' })
    const { rows } = await opened.streaming.server.pool.query(
      'select type, key from events where user_id = $1 order by at, type',
      [user],
    )
    expect(rows.map(({ type }) => type)).toEqual(['like', 'save', 'hide'])
    expect(rows[0].key).toMatch(/^page:like:film-/)
    await page.reload()
    await page.locator('[aria-pressed=true] >> nth=1').waitFor()
    expect(await like.getAttribute('aria-pressed')).toBe('true')
    expect(await page.locator('[aria-pressed=true]').count()).toBe(2)
  })

  test('is a history of what was asked and what changed', async () => {
    const page = await visit()
    await steer(page, 'no horror, more comedy')
    await steer(page, 'horror is fine again')
    await page.click('#undo')
    await settled(page)
    await page.getByRole('button', { name: 'History' }).click()
    const turns = page.locator('.history > li')
    await turns.first().waitFor()
    const said = (await turns.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))
    expect(said[0]).toMatch(/^Undo/)
    expect(said[1]).toMatch(/^horror is fine again .* taken back .*Ended: no Horror/)
    expect(said[2]).toMatch(/^no horror, more comedy .*Added: no Horror .*Added: more Comedy/)
  })

  test('is what is believed of them, with what it was found in, until they take it back', async () => {
    const user = opened.streaming.someone()
    const { pool } = opened.streaming.server
    const id = crypto.randomUUID()
    await storeBeliefs(pool, user, {
      interests: [
        {
          id,
          name: 'Comedy (Genre)',
          attribute: 'genres',
          value: 'Comedy',
          stage: 'fading',
          strength: 3,
          reason: markup,
          evidence: ['page:like:film-1', 'elsewhere'],
        },
      ],
      tags: [
        {
          id: crypto.randomUUID(),
          tag: 'quiet comedy',
          core: { attribute: 'genres', operator: 'contains', value: 'Comedy' },
          modifier: { text: 'quiet' },
          interestId: id,
          modifierId: null,
          strength: 0.5,
          reason: 'because',
        },
      ],
    } as never)
    const page = await visit({ user })
    await page.getByRole('button', { name: 'What it believes' }).click()
    const beliefs = page.locator('.beliefs')
    await beliefs.getByText('Found in 2 things you did').click()
    await beliefs.getByText('You liked Film number 1', { exact: true }).waitFor()
    expect(await beliefs.innerText()).toContain('1 more of what you did elsewhere')
    expect(await beliefs.innerText()).toContain(markup)
    expect(await beliefs.innerText()).toContain('fading')
    expect(await beliefs.locator('.tags').innerText()).toContain('because')
    await page.getByRole('button', { name: 'Not me: quiet comedy' }).click()
    await page.getByText('quiet comedy').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Not me: Comedy (Genre)' }).click()
    await page.getByText('Nothing yet').waitFor()
  })

  test('is text wherever it comes from, and never markup', async () => {
    const { request } = opened.streaming.server
    const hostile = { id: 'hostile', title: markup, attributes: { genres: [markup] } }
    await request('PUT', '/v1/items', JSON.stringify({ ...hostile, popularity: 1e6 }))
    const page = await visit()
    await steer(page, `more ${markup}`)
    await steer(page, '<b>{bold}</b>')
    const parts = ['.card h2', '.card .explanation', '.card .labels', '.chips', '#said']
    for (const part of parts)
      expect(await page.locator(part).first().innerText(), part).toMatch(/<(img|b)/)
    await page.getByRole('button', { name: 'History' }).click()
    await page.locator('.history > li').first().waitFor()
    expect(await page.locator('.history').innerText()).toContain(markup)
    expect(await page.locator('img, main b').count()).toBe(0)
    expect(await page.title()).toBe('Tiller')
  })
})

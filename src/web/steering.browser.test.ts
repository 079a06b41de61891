import { expect, test } from 'vitest'
import { chipsOf, describeInBrowser, settled, steer, titlesOf } from './testing-browser.ts'

describeInBrowser('the page in a browser', ({ visit }) => {
  test('shows a card for each item, with why it is here', async () => {
    const page = await visit()
    expect(await page.locator('#cards > li').count()).toBe(20)
    for (const text of await page.locator('.explanation').allInnerTexts())
      expect(text).toMatch(/\w/)
    expect(await page.locator('#more').isVisible()).toBe(true)
  })

  test('turns a command into chips, and cards that obey it', async () => {
    const page = await visit()
    await steer(page, 'no horror, under two hours, a bit more comedy')
    expect(await chipsOf(page)).toEqual([
      'no Horror',
      'only Running time under 120 min',
      'more Comedy',
    ])
    expect(await page.inputValue('#command')).toBe('')
    const labels = await page.locator('.labels').allInnerTexts()
    expect(labels).toHaveLength(20)
    expect(labels.filter((text) => text.includes('Horror'))).toEqual([])
    expect(labels[0]).toContain('Comedy')
  })

  test('says until when a chip holds', async () => {
    const page = await visit()
    await steer(page, 'no horror tonight')
    expect(await chipsOf(page)).toEqual([expect.stringMatching(/^no Horror until \S/)])
  })

  test('drops a chip, takes that back, and starts over', async () => {
    const page = await visit()
    await steer(page, 'no horror, no comedy')
    await page.getByRole('button', { name: 'Drop: no Horror' }).click()
    await settled(page)
    expect(await chipsOf(page)).toEqual(['no Comedy'])
    await page.click('#undo')
    await settled(page)
    expect(await chipsOf(page)).toEqual(['no Horror', 'no Comedy'])
    expect(await page.innerText('#said')).toBe('Taken back.')
    await page.click('#reset')
    await settled(page)
    expect(await chipsOf(page)).toEqual([])
  })

  test('drops the order asked for, and the history tells of both', async () => {
    const page = await visit()
    const before = await titlesOf(page)
    await steer(page, 'newest first')
    expect(await titlesOf(page)).not.toEqual(before)
    await page.getByRole('button', { name: 'Drop: year ↓' }).click()
    await settled(page)
    expect(await titlesOf(page)).toEqual(before)
    expect(await page.locator('.chip').count()).toBe(0)
    await page.getByRole('button', { name: 'History' }).click()
    const turns = page.locator('.history > li')
    await turns.first().waitFor()
    expect(await turns.locator('.changes').allInnerTexts()).toEqual([
      'Order ended.',
      'Order: year ↓',
    ])
  })

  test('changes a chip: its force, its value and how long it holds', async () => {
    const page = await visit()
    await steer(page, 'under two hours')
    await page.locator('.chip .words').click()
    await page.getByLabel('Prefer').check()
    await page.getByLabel('Than').fill('100')
    await page.getByLabel('Until').fill('2099-01-02T20:00')
    await page.getByRole('button', { name: 'Change it' }).click()
    await settled(page)
    const [chip, ...others] = await chipsOf(page)
    expect(others).toEqual([])
    expect(chip).toMatch(/^more Running time under 100 min until .*2/)
  })

  test('says why a change is refused, and what holds stays', async () => {
    const page = await visit()
    await steer(page, 'under two hours')
    await page.locator('.chip .words').click()
    await page.getByLabel('Than').fill('very long')
    await page.getByRole('button', { name: 'Change it' }).click()
    await page.locator('.trouble').waitFor()
    expect(await page.innerText('#said')).toMatch(/Bad request/)
    expect(await chipsOf(page)).toEqual(['only Running time under 120 min'])
  })

  test('keeps all of it when it is loaded again', async () => {
    const page = await visit()
    await steer(page, 'no horror, more comedy')
    const titles = await titlesOf(page)
    await page.reload()
    await page.locator('#cards > li').first().waitFor()
    expect([await chipsOf(page), await titlesOf(page)]).toEqual([
      ['no Horror', 'more Comedy'],
      titles,
    ])
  })

  test('says what was not understood, and what could be said, which is', async () => {
    const page = await visit()
    await steer(page, 'less than 5 bananas')
    expect(await page.innerText('#said')).toMatch(/“.*” was not understood: /)
    const suggestions = await page.locator('.said .suggestion').allInnerTexts()
    expect(suggestions).toHaveLength(3)
    await page.locator('.said .suggestion').first().click()
    expect(await page.inputValue('#command')).toBe(suggestions[0])
    for (const suggestion of suggestions) await steer(page, suggestion)
    expect(await page.innerText('#said')).not.toContain('not understood')
    const [bananas, ...others] = await chipsOf(page)
    expect(bananas).toContain('bananas')
    expect(others).toHaveLength(3)
  })

  test('points at the chip that costs most where too few match, and drops it', async () => {
    const page = await visit()
    await steer(page, 'only westerns, over 1970, only with Cleo Marsh')
    const marked = page.locator('.chip.costly .words')
    expect(await marked.count()).toBe(1)
    const words = (await chipsOf(page)).length
    expect(await page.innerText('#said')).toMatch(
      /Only \d+ match all of this. Without “.+” it would be \d+/,
    )
    await page.reload()
    await marked.waitFor()
    await page.getByRole('button', { name: 'Drop it' }).click()
    await settled(page)
    expect(await chipsOf(page)).toHaveLength(words - 1)
  })

  test('shows more without repeats, to the end, and goes on reading there', async () => {
    const page = await visit()
    await steer(page, 'only westerns')
    const before = await page.locator('#cards > li').count()
    await page.click('#more')
    await settled(page)
    const at =
      'Array.from(document.querySelectorAll("#cards > li")).indexOf(document.activeElement)'
    expect(await page.evaluate(at)).toBe(before)
    while (await page.locator('#more').isVisible()) {
      await page.click('#more')
      await settled(page)
    }
    const titles = await titlesOf(page)
    expect(titles.length).toBe(48)
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('opens the reasons of a card, whose shares make up the whole', async () => {
    const page = await visit()
    await steer(page, 'more comedy, something about robots')
    const why = page.getByRole('button', { name: /^Why this/ }).first()
    await why.click()
    expect(await why.getAttribute('aria-expanded')).toBe('true')
    const shares = (await page.locator('.shares .percent').allInnerTexts()).map(Number.parseFloat)
    expect(shares.length).toBeGreaterThan(1)
    expect(Math.abs(shares.reduce((a, b) => a + b) - 100)).toBeLessThanOrEqual(2)
    const widths = await page
      .locator('.share > span')
      .evaluateAll((bars) =>
        bars.map((bar) =>
          Number.parseFloat((bar as unknown as { style: { width: string } }).style.width),
        ),
      )
    expect(widths.map(Math.round)).toEqual(shares)
  })
})

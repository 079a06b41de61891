import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordEmbedder } from '../../../graphs/feed/testing.ts'
import { type Item, importDemo, storeItems, storeSchema } from '../../../src/catalog/index.ts'
import { allItems, openEvalFeed } from '../../feed/index.ts'
import { missed } from '../../report.ts'
import type { Case } from './case.ts'
import { filmCases } from './films.ts'
import { measureCase, type Seen } from './measure.ts'
import { recipeCases, recipes } from './recipes.ts'
import { reportOf } from './report.ts'
import { has, not } from './told.ts'

type Opened = Awaited<ReturnType<typeof openEvalFeed>>
let kitchen: Opened
let demo: Item[]
beforeAll(async () => {
  kitchen = await openEvalFeed(wordEmbedder, async (pool) => {
    await storeSchema(pool, recipes.attributes)
    await storeItems(pool, recipes.items)
  })
  const films = await openEvalFeed(wordEmbedder, importDemo)
  demo = await allItems(films.feed)
  await films.close()
})
afterAll(() => kitchen.close())

const names = (cases: readonly Case[]) => cases.map(({ commands }) => commands.join(', then '))

test('every case is of another command', () => {
  for (const cases of [filmCases, recipeCases])
    expect(new Set(names(cases)).size).toBe(cases.length)
})

test('every case can be obeyed, and all but a start over can be broken', () => {
  for (const [cases, items] of [
    [filmCases, demo],
    [recipeCases, recipes.items],
  ] as const)
    for (const { commands, obeyed, lets } of cases) {
      expect(items.some(obeyed), commands.join()).toBe(true)
      if (!commands.includes('start over')) expect(items.every(obeyed), commands.join()).toBe(false)
      if (lets)
        expect(
          items.some((item) => obeyed(item) && lets(item)),
          commands.join(),
        ).toBe(true)
    }
})

describe('a case that is measured', () => {
  const measure = (one: Case) => measureCase(kitchen.feed, one, `user of ${names([one])}`)

  test('counts every item that breaks what was said', async () => {
    // The feed is right to show Thai dishes here: what was said is told wrongly on purpose.
    const seen = await measure({
      commands: ['something Thai'],
      obeyed: not(has('kitchen', 'Thai')),
    })
    expect(seen.shown).toBe(recipes.items.filter(has('kitchen', 'Thai')).length)
    expect(seen.violations).toHaveLength(seen.shown)
  })

  test('is read for six pages, none of whose items comes twice', async () => {
    const seen = await measure({ commands: ['no peanuts'], obeyed: () => true })
    expect(seen).toMatchObject({ shown: 120, repeats: 0, restored: true, letsBack: null })
  })

  test('that takes back sees whether it came back', async () => {
    const commands = ['no mushrooms', 'undo that']
    const back = await measure({
      commands,
      obeyed: () => true,
      lets: has('ingredients', 'mushrooms'),
    })
    const never = await measure({
      commands: [...commands, 'vegan'],
      obeyed: () => true,
      lets: () => false,
    })
    expect([back.letsBack, never.letsBack]).toEqual([true, false])
  })
})

describe('the report', () => {
  const good: Seen = {
    commands: ['no peanuts'],
    shown: 10,
    violations: [],
    repeats: 0,
    letsBack: true,
    restored: true,
  }

  test('of cases that all went well misses no goal and says no more', () => {
    const report = reportOf([good, good])
    expect(missed(report)).toEqual([])
    expect(report.notes).toEqual([])
  })

  test.each<[what: string, wrong: Partial<Seen>, keys: string[]]>([
    ['an item that breaks it', { violations: ['Satay'] }, ['violations', 'cases obeyed']],
    ['an empty page', { shown: 0 }, ['cases obeyed']],
    ['an item shown twice', { repeats: 1 }, ['repeats']],
    ['what was taken back and stays away', { letsBack: false }, ['taken back, shown again']],
    ['an undo that does not restore', { restored: false }, ['pages restored by undo']],
  ])('misses its goal by %s, and names the command', (_, wrong, keys) => {
    const report = reportOf([good, { ...good, ...wrong }])
    expect(missed(report).map(({ key }) => key)).toEqual(keys)
    expect(report.notes).toHaveLength(1)
    expect(report.notes[0]).toContain('"no peanuts"')
  })
})

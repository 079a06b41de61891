import { describe, expect, test } from 'vitest'
import type { Addition } from '../../preferences/index.ts'
import { withTexts } from '../clauses/text.ts'
import { atomsOf } from '../readers/atoms.ts'
import { contextOf, filmView, itemOf, linesOf, shopView, viewOfValues } from '../testing.ts'
import type { Standing } from './continued.ts'
import { interpret } from './interpret.ts'

const shown = [80, 100, 120].map((runtime, i) => itemOf(`${i}`, { runtime }))

const read = (command: string, view = filmView, inForce: readonly Standing[] = []) => {
  const context = contextOf(command, { view, shown })
  const { tokens, compiled, now } = context
  const atoms = withTexts(atomsOf(context), context)
  return interpret({ tokens, atoms, view, grammar: compiled.grammar, shown, inForce, now })
}
const told = (...given: Parameters<typeof read>) => linesOf(read(...given).operations)
const additions = (...given: Parameters<typeof read>) =>
  read(...given).operations.filter((one): one is Addition => one.op === 'add')
const exempt = (command: string) =>
  additions(command).map(({ condition }) =>
    (condition.except ?? []).map((one) => ('value' in one ? [one.value].flat().join('-') : one)),
  )

describe('a comma carries on', () => {
  test.each<[string, string[]]>([
    ['more horror, war', ['want prefer genres contains Horror', 'want prefer genres contains War']],
    [
      'I love horror, war',
      ['want prefer genres contains Horror', 'want prefer genres contains War'],
    ],
    ['only horror, war', ['want must only genres in Horror|War']],
    [
      'only horror, Tom Hanks',
      ['want must only genres contains Horror', 'want must only cast contains Tom Hanks'],
    ],
    ['no horror, war', ['avoid must genres contains Horror', 'avoid must genres contains War']],
    [
      'less horror, war',
      ['avoid prefer genres contains Horror', 'avoid prefer genres contains War'],
    ],
    ['no horror, the war', ['avoid must genres contains Horror', 'avoid must genres contains War']],
  ])('wishes, and a list of what is avoided: %s', (command, expected) => {
    expect(told(command)).toEqual(expected)
  })

  test.each<[string, string]>([
    ['no horror, Tom Hanks', 'want must cast contains Tom Hanks'],
    ['no horror, war from 1999', 'want must genres contains War'],
    ['no horror, I want war', 'want must genres contains War'],
    ['no horror. War', 'want must genres contains War'],
    ['no horror but war', 'want must genres contains War'],
    ['no horror, under two hours', 'want must runtime < 120'],
    ['want horror, no war', 'avoid must genres contains War'],
  ])('but nothing else: %s', (command, line) => expect(told(command)[1]).toBe(line))
})

describe('alternatives', () => {
  test('are quoted from the first to the last, with what opens them', () => {
    expect(additions('please only horror, war or drama tonight').map(({ quote }) => quote)).toEqual(
      ['only horror, war or drama'],
    )
  })

  test('begin anew after a stop', () => {
    const command = 'horror or war. Comedies or westerns'
    expect(told(command)).toEqual([
      'want must genres in Horror|War',
      'want must genres in Comedy|Western',
    ])
    expect(additions(command)[1]?.quote).toBe('Comedies or westerns')
  })
})

describe('an exception', () => {
  test.each<[string, string[][]]>([
    ['no horror except from 1999', [['1999']]],
    ['no horror or war, except from 1999', [['1999'], ['1999']]],
    ['more drama, no horror, except from 1999', [[], ['1999']]],
    ['no horror except from 1999 or with Tom Hanks', [['1999', 'Tom Hanks']]],
    ['horror except from 1999', [[], []]],
  ])('is of all that is avoided just before it: %s', (command, expected) => {
    expect(exempt(command)).toEqual(expected)
  })

  test('of an item is the item', () => {
    expect(additions('no horror except the second one')[0]?.condition.except).toEqual([
      { like: '1' },
    ])
  })

  test('that asks for nothing exempts nothing', () => {
    expect(additions('no horror except the running time')[0]?.condition).not.toHaveProperty(
      'except',
    )
  })

  test('that is not understood is said, and exempts nothing', () => {
    const { operations, notUnderstood } = read('no horror except the ninth one')
    expect(linesOf(operations)).toEqual(['avoid must genres contains Horror'])
    expect(notUnderstood).toEqual([{ quote: 'the ninth one', why: 'the page has no such item' }])
  })
})

describe('a bound right after what is avoided', () => {
  test.each<[string, string[][]]>([
    ['no horror from the 80s', [['1980', '1989']]],
    ['no horror after 2000', [['2000']]],
    ['no horror from 1999', [['1999', '1999']]],
    ['no horror or war from the 80s', [[], ['1980', '1989']]],
  ])('says which of it is meant: %s', (command, expected) => {
    expect(exempt(command)).toEqual(expected)
  })

  test('leaves all others: "no horror after 2000" exempts what is not after it', () => {
    expect(additions('no horror after 2000')[0]?.condition.except).toEqual([
      { attribute: 'year', operator: '<=', value: 2000 },
    ])
  })
})

describe('how long it holds', () => {
  const tonight = '2026-06-02T00:00:00.000Z'
  const expiries = (command: string) => additions(command).map(({ expiresAt }) => expiresAt)

  test.each([
    ['tonight no horror, under two hours', [tonight, tonight]],
    ['no horror. Tonight war', [tonight, tonight]],
    [
      'tonight war, from now on no horror, this week comedies',
      [tonight, null, '2026-06-08T12:00:00.000Z'],
    ],
    ['no horror', [null]],
  ])('%s', (command, expected) => expect(expiries(command)).toEqual(expected))

  test('is said of wishes alone: an order has no end', () => {
    expect(read('tonight newest first').operations).toEqual([
      { op: 'sort', attribute: 'year', direction: 'desc', quote: 'newest first' },
    ])
  })
})

describe('all that was said before', () => {
  test('is cleared first, wherever in the command that is asked', () => {
    expect(told('war, scrap all that')).toEqual(['clear', 'want must genres contains War'])
    expect(read('war, scrap all that').operations[0]?.quote).toBe('scrap all that')
  })

  test('is swapped for what any part of it puts in its place', () => {
    expect(read('horror. War instead').instead).toBe(true)
    expect(read('War instead. No horror').instead).toBe(true)
    expect(read('horror. War').instead).toBe(false)
  })

  test.each<[string, string[], boolean]>([
    ['on second thought, horror', ['want must only genres contains Horror'], true],
    ['changed my mind. Horror', ['want must only genres contains Horror'], true],
    ['changed my mind, horror is fine', ['retract avoid genres Horror'], false],
  ])('is swapped for what follows a turn of mind: %s', (command, lines, instead) => {
    expect(told(command)).toEqual(lines)
    expect(read(command).instead).toBe(instead)
  })
})

test('what each part does not say is told with its words', () => {
  expect(
    read('under $20, no horror, the ninth one').notUnderstood.map(({ quote }) => quote),
  ).toEqual(['under $20', 'the ninth one'])
})

test('of long lists values are asked for together, unless "or" parts them', () => {
  const themes = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`theme ${i}`, 20]))
  const view = viewOfValues({ themes: { ...themes, grief: 30, loss: 20 } })
  expect(told('grief and loss', view)).toEqual([
    'want must themes contains grief',
    'want must themes contains loss',
  ])
  expect(told('grief or loss', view)).toEqual(['want must themes in grief|loss'])
})

test('what is taken back ends where "just" begins to ask', () => {
  expect(told('horror or war does not matter just westerns')).toEqual([
    'retract genres Horror',
    'retract genres War',
    'want must only genres contains Western',
  ])
})

test.each<[string, string[]]>([
  ['the 80s, no wait, the 90s', ['want must only year between 1990|1999']],
  ['horror, no wait, comedies', ['want must only genres contains Comedy']],
  [
    'no horror, no wait, comedies',
    ['avoid must genres contains Horror', 'want must only genres contains Comedy'],
  ],
  [
    'horror under two hours, on second thought, comedies',
    ['want must runtime < 120', 'want must only genres contains Comedy'],
  ],
])('what is put in the place of a wish in the same breath ends that alone: %s', (command, lines) =>
  expect(told(command)).toEqual(lines),
)

describe('"maybe" and "ideally"', () => {
  const [comedy, nineties] = ['genres contains Comedy', 'year between 1990|1999']
  test.each<[string, string[]]>([
    ['maybe a comedy from the 90s', [`want prefer ${comedy}`, `want prefer ${nineties}`]],
    ['a comedy from the 90s maybe', [`want prefer ${comedy}`, `want prefer ${nineties}`]],
    ['a comedy maybe from the 90s', [`want must ${comedy}`, `want prefer ${nineties}`]],
    ['ideally a comedy, under 90 minutes', [`want prefer ${comedy}`, 'want must runtime < 90']],
    ['I love comedies, westerns', [`want prefer ${comedy}`, 'want prefer genres contains Western']],
  ])('%s', (command, expected) => expect(told(command)).toEqual(expected))
})

test('of values side by side of which an item has but one, either will do', () => {
  expect(told('red blue or black', shopView)).toEqual(['want must colour in Red|Blue|Black'])
  expect(told('horror comedy')).toEqual([
    'want must genres contains Horror',
    'want must genres contains Comedy',
  ])
})

test('what is to be in an item is all of it, unless "or" parts it', () => {
  const both = ['want must genres contains Horror', 'want must genres contains War']
  expect(told('with horror and war')).toEqual(both)
  expect(told('with horror, war')).toEqual(both)
  expect(told('with horror or war')).toEqual(['want must genres in Horror|War'])
  expect(told('with horror, war or comedy')).toEqual(['want must genres in Horror|War|Comedy'])
  expect(told('horror and war')).toEqual(['want must genres in Horror|War'])
})

describe('what a command begins with goes on from what is in force', () => {
  const standing = (given: Partial<Standing>): Standing => ({
    polarity: 'want',
    strength: 'must',
    condition: { attribute: 'year', operator: 'between', value: [1990, 1999] },
    expiresAt: null,
    ...given,
  })
  const nineties = standing({})
  const western = standing({
    condition: { attribute: 'genres', operator: 'contains', value: 'Western' },
  })
  const noHanks = standing({
    polarity: 'avoid',
    condition: { attribute: 'cast', operator: 'contains', value: 'Tom Hanks' },
  })
  const goesOn = (command: string, ...inForce: Standing[]) => told(command, filmView, inForce)

  test.each<[string, Standing[], string[]]>([
    ['or the 80s', [nineties], ['want must year between 1980|1999']],
    ['or the 80s', [nineties, western, noHanks], ['want must year between 1980|1999']],
    ['or war', [nineties, western], ['want must genres in Western|War']],
    ['or the 80s', [western], ['want must year between 1980|1989']],
    [
      'the 80s or war',
      [nineties],
      ['want must year between 1980|1989', 'want must genres contains War'],
    ],
    ['maybe horror or war', [western], ['want prefer genres in Horror|War']],
    ['or no horror', [western], ['avoid must genres contains Horror']],
  ])('"%s"', (command, inForce, expected) => {
    expect(goesOn(command, ...inForce)).toEqual(expected)
  })

  test('"or" keeps how long it holds', () => {
    const passing = standing({ expiresAt: '2026-01-01T00:00:00.000Z' })
    expect(read('or the 80s', filmView, [passing]).operations).toMatchObject([
      { expiresAt: '2026-01-01T00:00:00.000Z' },
    ])
  })

  test('"except" exempts from what was avoided last, and else avoids', () => {
    const [exempting, ...others] = read('except the westerns', filmView, [noHanks]).operations
    expect(exempting).toMatchObject({
      polarity: 'avoid',
      strength: 'must',
      condition: {
        ...noHanks.condition,
        except: [{ attribute: 'genres', operator: 'contains', value: 'Western' }],
      },
      quote: 'except the westerns',
    })
    expect(others).toEqual([])
    expect(goesOn('except the westerns', noHanks, nineties)).toEqual([
      'avoid must genres contains Western',
    ])
    expect(goesOn('everything except westerns', noHanks)).toEqual([
      'avoid must genres contains Western',
    ])
  })
})

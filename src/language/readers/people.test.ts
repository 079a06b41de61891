import { describe, expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { filmView, linesOf, now, view as viewOf } from '../testing.ts'

const shop = viewOf(
  [
    { name: 'audience', kind: 'category' },
    { name: 'colour', kind: 'category' },
  ],
  { audience: { Women: 30, Men: 20, Kids: 9 }, colour: { Red: 10, Blue: 9 } },
  {},
)
const many = Array.from({ length: 200 }, (_, i) => `theme ${i}`)
const read = (command: string, view = shop) =>
  linesOf(readCommand({ command, shown: [], view, now }).operations)
const forWomen = 'want must audience eq Women'
const forMen = 'want must audience eq Men'
const forKids = 'want must audience eq Kids'

describe('for whom an item is', () => {
  test.each([
    ['ladies only', ['want must only audience eq Women']],
    ['gents', [forMen]],
    ['girls', [forKids]],
    ['red for toddlers', ['want must colour eq Red', forKids]],
    ['a present for my wife', [forWomen]],
    ['for mum, not blue', [forWomen, 'avoid must colour eq Blue']],
    ["it's for my lad's kit", [forKids]],
    ['something for him', [forMen]],
    ['für meine Frau', [forWomen]],
    ['pour enfants', [forKids]],
    ['boots for my 9 year old', [forKids]],
    ['suitable for kids', [forKids]],
  ])('is told where a short list of the catalogue says so: %s', (command, lines) => {
    expect(read(command)).toEqual(expect.arrayContaining(lines))
  })

  test('is who a value names, before a wider one', () => {
    const wide = viewOf(
      [{ name: 'audience', kind: 'category' }],
      { audience: { Women: 30, Girls: 20 } },
      {},
    )
    expect(read('girls', wide)).toEqual(['want must audience eq Girls'])
    expect(read('boys', wide)).not.toContain('want must audience eq Girls')
  })

  test('is nothing that a catalogue with one sort of people tells: they may be what an item is about', () => {
    expect(read('about girls', filmView)).toEqual(['want prefer "girls"'])
  })
})

describe('those whom someone has', () => {
  test('are only the bearers of a last name', () => {
    const coens = viewOf(
      [
        { name: 'director', kind: 'tags' },
        { name: 'themes', kind: 'tags' },
      ],
      {
        director: { 'Joel Coen': 9, 'Ethan Coen': 8 },
        themes: { brother: 9, ...Object.fromEntries(many.map((theme) => [theme, 1])) },
      },
      {},
    )
    for (const command of ['the Coen brothers', 'coen brothers'])
      expect(read(command, coens)).toEqual(['want must director in Joel Coen|Ethan Coen'])
    expect(read('about brothers', coens)).toEqual(['want must themes contains brother'])
  })

  test.each(['my wife hates horror', 'no horror, for my girlfriend', 'no horror: with grandma'])(
    'are no wish where the catalogue does not tell for whom: %s',
    (command) => {
      expect(read(command, filmView)).toEqual(['avoid must genres contains Horror'])
    },
  )

  test.each(['about a grandma', 'a grandma drama'])(
    'are one where nobody has them: %s',
    (command) => {
      expect(read(command, filmView)[0]).toMatch(/grandma/)
    },
  )
})

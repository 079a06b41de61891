import { describe, expect, test } from 'vitest'
import type { Attribute } from '../../catalog/index.ts'
import { readCommand } from '../builtin.ts'
import { filmView, itemOf, linesOf, now, shopView, view } from '../testing.ts'

const shown = [
  itemOf('1', { director: ['Agnès Varda'], colour: 'Red' }),
  itemOf('2', { director: ['Agnès Varda'], colour: 'Red' }),
]

const linesFor = (command: string, over = filmView) =>
  linesOf(readCommand({ command, shown, view: over, now }).operations)

describe('variety in one attribute', () => {
  test.each<[string, string[]]>([
    ['stop showing me the same director', ['sort variety director 1']],
    ['no more from the same director', ['sort variety director 1']],
    ['you keep showing me the same director', ['sort variety director 1']],
    ['the same director over and over', ['sort variety director 1']],
    ['all by the same director, mix it up', ['sort variety director 1']],
    ['different directors please', ['sort variety director 1']],
    ['a different director every time', ['sort variety director 1']],
    ['more variety in genres', ['sort variety genres 1']],
    ['mix the genres up', ['sort variety genres 1']],
    ['never repeat a director', ['sort variety director 1']],
    ['no director twice', ['sort variety director 1']],
    ['not the same actors again', ['sort variety cast 1']],
    ['different decades', ['sort variety year 1']],
  ])('is read: %s', (command, lines) => expect(linesFor(command)).toEqual(lines))

  test.each<[string, string[]]>([
    ['one per director', ['sort variety director 1']],
    ['no more than two films by the same director', ['sort variety director 2']],
    ['max 3 per genre', ['sort variety genres 3']],
    ['2 per director at most', ['sort variety director 2']],
    ['fewer than 3 films per director', ['sort variety director 2']],
    ['never two films from the same year', ['sort variety year 1']],
    ["don't show me more than 2 of the same genre", ['sort variety genres 2']],
    ['each director only once', ['sort variety director 1']],
    ['every director at most twice', ['sort variety director 2']],
  ])('has a bound where one is told: %s', (command, lines) => {
    expect(linesFor(command)).toEqual(lines)
  })

  test('is asked for beside what is wanted', () => {
    expect(linesFor('comedies, but not always by the same director')).toEqual([
      'want must genres contains Comedy',
      'sort variety director 1',
    ])
    expect(linesFor('red, in different uses', shopView)).toEqual([
      'want must colour eq Red',
      'sort variety use 1',
    ])
  })

  test.each<[string, string[]]>([
    ['more from the same director', ['want prefer director contains Agnès Varda']],
    ['the same director again', ['want must director contains Agnès Varda']],
    ['not the same director as the first', ['avoid must director contains Agnès Varda']],
    ['not that director', ['avoid must director contains Agnès Varda']],
  ])('is no reference to the page: %s', (command, lines) => {
    expect(linesFor(command)).toEqual(lines)
  })

  test('is nothing that a price of a part says, nor one other of its kind', () => {
    expect(linesFor('under 100 per person', shopView)).toEqual(['want must price < 100'])
    expect(linesFor('something in a different colour', shopView)).not.toContain(
      'sort variety colour 1',
    )
  })

  test('is told not to be there where the catalogue has no such attribute', () => {
    const { act, notUnderstood } = readCommand({
      command: 'stop showing me the same brand',
      shown,
      view: shopView,
      now,
    })
    expect(act).toBe('noise')
    expect(notUnderstood).toEqual([
      { quote: 'the same brand', why: 'the catalogue has no such attribute' },
    ])
  })

  test('is asked for by who asks why there is none, and wants it', () => {
    const read = (command: string) => readCommand({ command, shown, view: filmView, now })
    expect(read('why so much of the same director').act).toBe('explain')
    const { act, operations } = read('why so much of the same director, vary it')
    expect([act, ...linesOf(operations)]).toEqual(['refine', 'sort variety director 1'])
  })
})

describe('variety in other languages', () => {
  const titled = (...titles: string[]) =>
    view(
      titles.map((title, i): Attribute => ({ name: `a${i}`, kind: 'tags', title })),
      { a0: { Varda: 3, Ozu: 2 } },
      {},
    )
  test.each<[titles: string[], command: string, line: string]>([
    [['Regisseur', 'Farbe'], 'nicht immer derselbe Regisseur', 'a0 1'],
    [['Regisseur', 'Farbe'], 'höchstens zwei pro Regisseur', 'a0 2'],
    [['Regisseur', 'Farbe'], 'nicht mehr als zwei vom selben Regisseur', 'a0 2'],
    [['Regisseur', 'Farben'], 'verschiedene Farben bitte', 'a1 1'],
    [['Regisseur', 'Farben'], 'mehr Abwechslung bei den Farben', 'a1 1'],
    [['Réalisateur', 'Couleur'], 'pas toujours le même réalisateur', 'a0 1'],
    [['Réalisateur', 'Couleur'], 'pas plus de deux films du même réalisateur', 'a0 2'],
    [['Réalisateur', 'Couleur'], 'un par réalisateur', 'a0 1'],
    [['Réalisateur', 'Couleur'], 'plus de variété dans les couleurs', 'a1 1'],
    [['Réalisateur', 'Couleur'], 'différentes couleurs', 'a1 1'],
    [['Director', 'Color'], 'no siempre el mismo director', 'a0 1'],
    [['Director', 'Color'], 'directores distintos por favor', 'a0 1'],
    [['Director', 'Color'], 'no más de dos del mismo director', 'a0 2'],
    [['Director', 'Color'], 'uno por director', 'a0 1'],
    [['导演', '颜色'], '不要总是同一个导演', 'a0 1'],
    [['导演', '颜色'], '不同的导演', 'a0 1'],
    [['导演', '颜色'], '每个导演最多两部', 'a0 2'],
    [['导演', '颜色'], '颜色多样一点', 'a1 1'],
  ])('%j: %s', (titles, command, line) => {
    expect(linesFor(command, titled(...titles))).toEqual([`sort variety ${line}`])
  })
})

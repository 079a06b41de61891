import { describe, expect, test } from 'vitest'
import type { Addition } from '../../preferences/index.ts'
import { bare, sayingsOf } from '../clauses/scope.ts'
import { segmentsOf, signsOf } from '../clauses/segments.ts'
import { withTexts } from '../clauses/text.ts'
import { atomsOf } from '../readers/atoms.ts'
import {
  contextOf,
  filmView,
  itemOf,
  linesOf,
  shopView,
  view as viewOf,
  viewOfValues,
} from '../testing.ts'
import { quoteOf } from '../tokens.ts'
import { operationsOf } from './operations.ts'

const shown = [80, 100, 120].map((runtime, i) => itemOf(`${i}`, { runtime, year: 1990 + i }))
const flagged = viewOf([{ name: 'subtitled', kind: 'flag', title: 'Subtitles' }], {}, {})

/** What each thing that the first segment says asks for, or why it asks for nothing. */
const asked = (command: string, view = filmView) => {
  const context = contextOf(command, { view, shown })
  const { tokens, compiled } = context
  const { grammar } = compiled
  const [segment] = segmentsOf(withTexts(atomsOf(context), context), grammar)
  const signs = signsOf(segment!, grammar)
  const ground = {
    view,
    grammar,
    shown,
    quote: (from: number, to: number) => quoteOf(tokens, from, to),
    words: (from: number, to: number) => tokens.folded.slice(from, to),
  }
  return sayingsOf(segment!, bare, signs).sayings.map((one) => operationsOf(one, signs, ground))
}
const told = (...given: Parameters<typeof asked>) =>
  asked(...given).flatMap((one) => (typeof one === 'string' ? `? ${one}` : linesOf(one)))
const firstOf = (command: string) => (asked(command)[0] as Addition[])[0]!

describe('a text', () => {
  test.each([
    ['clowns', 'want prefer "clowns"'],
    ['must have clowns', 'want prefer "clowns"'],
    ['no clowns', 'avoid must "clowns"'],
    ['less clowns', 'avoid prefer "clowns"'],
    ['no clowns if possible', 'avoid prefer "clowns"'],
    ['nothing like clowns', 'avoid prefer "clowns"'],
    ['similar to clowns', 'want prefer "clowns"'],
  ])('that is wanted is never a must, for no item can be checked: %s', (command, line) => {
    expect(told(command)).toEqual([line])
  })
})

describe('an item', () => {
  test.each([
    ['more like the second one', 'want prefer like 1'],
    ['the second one', 'want prefer like 1'],
    ['hide the second one', 'avoid must like 1'],
    ['nothing like the second one', 'avoid prefer like 1'],
    ['less like the second one', 'avoid prefer like 1'],
    ['less of the second one', 'avoid prefer like 1'],
    ['the ninth one', '? the page has no such item'],
    ['no ninth one', '? the page has no such item'],
  ])('is hidden where it is not wanted, and else a matter of likeness: %s', (command, line) => {
    expect(told(command)).toEqual([line])
  })
})

describe('an attribute', () => {
  test.each<[string, string[], typeof filmView]>([
    ['with subtitles', ['want must subtitled eq true'], flagged],
    ['no subtitles', ['avoid must subtitled eq true'], flagged],
    ['any subtitles', ['retract subtitled'], flagged],
    ['no running time', ['retract runtime'], filmView],
    ['any running time', ['retract runtime'], filmView],
    ['running time', [], filmView],
  ])('is wanted where it is a flag, and else taken back or only named: %s', (...row) => {
    const [command, expected, view] = row
    expect(told(command, view)).toEqual(expected)
  })
})

describe('one end of what there is', () => {
  test.each([
    ['recent', ['want prefer year >= 2008'], filmView],
    ['no recent', ['avoid must year >= 2008'], filmView],
    ['cheap', ['want prefer price <= 35'], shopView],
    ['must be cheap', ['want prefer price <= 35'], shopView],
    ['cheap', ['? the catalogue has no attribute to tell that by'], filmView],
    ['vintage', ['want prefer "vintage"'], viewOfValues({})],
    ['recent', ['? the catalogue has no attribute to tell that by'], viewOfValues({})],
    ['free', ['want must price eq 0'], shopView],
    ['free', ['? the catalogue has no attribute to tell that by'], filmView],
  ])('is a wish, but what is free is so or not: %s: %j', (command, expected, view) => {
    expect(told(command, view)).toEqual(expected)
  })
})

describe('what children may see', () => {
  test('is a must where the catalogue has an order for it, and else a wish in those words', () => {
    expect(told('family friendly')).toEqual(['want must rated <= PG'])
    expect(told('family friendly', viewOfValues({}))).toEqual(['want prefer "family friendly"'])
  })
})

describe('a comparison with the page', () => {
  test.each([
    ['shorter', 'want prefer runtime < 100'],
    ['must be shorter', 'want prefer runtime < 100'],
    ['cheaper', '? the catalogue has no attribute to compare by like that'],
    ['shorter than the second one', 'want must runtime < 100'],
    ['shorter than these ones', 'want prefer runtime < 100'],
  ])('is a wish, but with one item a must: %s', (command, line) => {
    expect(told(command)).toEqual([line])
  })
})

describe('an order', () => {
  test.each([
    ['newest first', 'sort year desc'],
    ['most popular first', 'sort popularity desc'],
    ['surprise me', 'sort variety desc'],
    ['cheapest first', '? the catalogue has nothing to sort by like that'],
  ])('is by what the catalogue has, or by popularity or variety: %s', (command, line) => {
    expect(told(command)).toEqual([line])
  })
})

describe('what is taken back', () => {
  test.each<[string, string[]]>([
    ['forget horror', ['retract genres Horror']],
    ['horror is fine again', ['retract avoid genres Horror']],
    ['war instead of horror', ['want must only genres contains War', 'retract want genres Horror']],
  ])('is no wish: %s', (command, lines) => expect(told(command)).toEqual(lines))
})

describe('a value', () => {
  test.each<[string, string[]]>([
    ['something like horror', ['want prefer genres contains Horror']],
    ['nothing like horror', ['avoid must genres contains Horror']],
    ['horror instead', ['want must only genres contains Horror']],
    ['no horror instead', ['avoid must genres contains Horror']],
    ['now show me horror', ['want must only genres contains Horror']],
    ['horror if possible', ['want prefer genres contains Horror']],
  ])('is meant as its scope and the whole segment say: %s', (command, lines) => {
    expect(told(command)).toEqual(lines)
  })
})

describe('a quote', () => {
  test.each([
    ['please no more horror, thanks', 'no more horror'],
    ['a bit more horror', 'a bit more horror'],
    ['horror', 'horror'],
    ['more horror under two hours', 'more horror'],
    ['no clowns in the attic', 'no clowns in the attic'],
  ])('of "%s" is the marker and what it is about: %s', (command, quote) => {
    expect(firstOf(command).quote).toBe(quote)
  })

  test('of a wanted comparison is the comparison alone', () => {
    const quotes = asked('more horror under two hours').map((one) => (one as Addition[])[0]?.quote)
    expect(quotes).toEqual(['more horror', 'under two hours'])
  })
})

import { describe, expect, test } from 'vitest'
import { editOf, fieldsOf } from './page/edit.ts'
import { eventKey, readEventKey } from './page/event-key.ts'
import type { Attribute, Directive } from './shared/contract.ts'
import {
  factsOf,
  feedName,
  feedTitle,
  forceOf,
  labelsOf,
  reasonOf,
  suggestionsOf,
  untilOf,
  wordsOf,
} from './shared/words.ts'

const attributes = new Map<string, Attribute>(
  [
    { name: 'genres', kind: 'tags' as const, title: 'Genre' },
    { name: 'runtime', kind: 'number' as const, unit: 'minute', title: 'Running time' },
    { name: 'year', kind: 'number' as const, unit: 'year', title: 'Year' },
    { name: 'price', kind: 'number' as const, unit: 'USD', title: 'Price' },
    { name: 'weight', kind: 'number' as const, unit: 'stone of old', title: 'Weight' },
    { name: 'pets', kind: 'flag' as const, title: 'Pets' },
  ].map((one) => [one.name, one]),
)

describe('a chip', () => {
  test.each([
    [{ attribute: 'genres', operator: 'contains', value: 'Horror' }, 'Horror'],
    [{ attribute: 'genres', operator: 'in', value: ['A', 'B'] }, 'A or B'],
    [{ attribute: 'runtime', operator: '<', value: 120 }, 'Running time under 120 min'],
    [{ attribute: 'year', operator: 'between', value: [1990, 1999] }, 'Year 1990–1999'],
    [{ attribute: 'price', operator: '<=', value: 1500 }, 'Price at most $1,500'],
    [{ attribute: 'weight', operator: '>', value: 2 }, 'Weight over 2 stone of old'],
    [{ attribute: 'unknown', operator: 'eq', value: 3 }, 'unknown 3'],
    [{ attribute: 'pets', operator: 'eq', value: true }, 'Pets'],
    [{ attribute: 'pets', operator: 'eq', value: false }, 'Pets: no'],
    [{ text: 'slow burn' }, '“slow burn”'],
    [{ like: '7', quote: 'more like this' }, '“more like this”'],
    [
      {
        attribute: 'genres',
        operator: 'contains',
        value: 'Horror',
        except: [{ attribute: 'year', operator: '<', value: 1980 }, { like: '7' }],
      },
      'Horror, except Year under 1980 or this one',
    ],
  ])('for %j reads %s', (directive, words) => expect(wordsOf(directive, attributes)).toBe(words))

  test('begins with a word for its force that could have been typed', () => {
    const forces = (['want', 'avoid'] as const).flatMap((polarity) =>
      (['must', 'prefer'] as const).map((strength) => forceOf({ polarity, strength })),
    )
    expect(forces).toEqual(['only', 'more', 'no', 'less'])
  })

  test('says until when as shortly as is clear', () => {
    const now = new Date(2026, 10, 26, 12)
    const until = (...at: [number, number, number, number]) =>
      untilOf(new Date(...at).toISOString(), now)
    expect(until(2026, 10, 27, 0)).toMatch(/^Fri$/)
    expect(until(2026, 10, 26, 20)).toMatch(/^0?8:00.PM$|^20:00$/)
    expect(until(2027, 0, 3, 0)).toMatch(/^Jan 3$|^3 Jan$/)
  })
})

describe('a card', () => {
  const item = {
    attributes: { genres: ['A', 'B', 'C', 'D', 'E'], year: 1990, runtime: 90, pets: true },
  }

  test('has one quiet line of what there is one of, and what kind it is', () => {
    expect(factsOf(item, attributes)).toBe('1990 · 90 min · Pets')
    expect(labelsOf(item)).toEqual(['A', 'B', 'C', 'D'])
    expect([factsOf({ attributes: {} }, attributes), labelsOf({ attributes: {} })]).toEqual([
      '',
      [],
    ])
  })

  test.each([
    [{ kind: 'matches', attribute: 'genres', value: 'Comedy' }, 'Comedy'],
    [{ kind: 'matches', attribute: 'runtime', value: 90 }, 'Running time 90 min'],
    [{ kind: 'matches', attribute: 'pets', value: true }, 'Pets'],
    [{ kind: 'text', text: 'robots' }, 'close to “robots”'],
    [{ kind: 'popular' }, 'popular with everyone'],
    [{ kind: 'new to this page' }, 'new to this page'],
  ])('gives the reason %j as %s', (reason, words) =>
    expect(reasonOf({ ...reason, share: 0.5 }, attributes)).toBe(words),
  )
})

test('what could be asked for comes from what is shown', () => {
  const shown = [
    { attributes: { genres: ['Drama', 'War'], runtime: 80 } },
    { attributes: { genres: ['Drama'], runtime: 100 } },
  ]
  expect(suggestionsOf(shown, attributes)).toEqual(['no Drama', 'more War', 'under 100 minutes'])
  expect(suggestionsOf([], attributes)).toEqual([])
})

test('the name of a feed is what may stand in an address', () => {
  expect(['Date night!', ' Für Élise ', '«»'].map(feedName)).toEqual([
    'date-night',
    'fur-elise',
    '',
  ])
  expect(feedTitle('date-night')).toBe('Date night')
})

describe('an edit', () => {
  const directive: Directive = {
    id: 'd',
    polarity: 'want',
    strength: 'must',
    attribute: 'year',
    operator: 'between',
    value: [1990, 1999],
    quote: 'from the 90s',
    expiresAt: '2027-01-02T03:04:00.000Z',
  }
  const fields = fieldsOf(directive)

  test('of nothing changes nothing', () => expect(editOf(directive, fields)).toEqual({}))

  test.each([
    [{ polarity: 'avoid' as const }, { polarity: 'avoid' }],
    [{ value: '1980, 1989' }, { value: [1980, 1989] }],
    [{ until: '' }, { expiresAt: null }],
  ])('of %j sends that alone', (part, edit) =>
    expect(editOf(directive, { ...fields, ...part })).toEqual(edit),
  )

  test('of words sends words', () => {
    const wordy: Directive = { ...directive, text: 'slow' }
    delete wordy.value
    expect(editOf(wordy, { ...fieldsOf(wordy), value: 'fast' })).toEqual({ text: 'fast' })
  })
})

test('what the page reports can be told by its key, where an id leaves room for it', () => {
  expect(readEventKey(eventKey('like', 'a:b')!)).toEqual({ type: 'like', itemId: 'a:b' })
  expect(readEventKey('k-1')).toBeUndefined()
  expect(eventKey('like', 'x'.repeat(195))).toBeUndefined()
})

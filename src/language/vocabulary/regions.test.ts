import { describe, expect, test } from 'vitest'
import { phraseKey, wordsOf } from '../../catalog/index.ts'
import { type Grammar, grammars } from '../grammar/index.ts'
import { demonymsOf } from './regions.ts'

const languages = grammars.map(({ grammar }) => grammar)
const speaking = (
  language: string,
  demonyms: Grammar['demonyms'],
  regions: Grammar['regions'] = {},
): Grammar => ({
  ...languages[0]!,
  language,
  demonyms,
  regions,
})

describe('the words for what comes from a region', () => {
  const demonyms = demonymsOf([
    speaking('en', { GB: ['british', 'brit'], NO: ['norwegian'] }),
    speaking('es', { GB: ['británico'] }),
  ])

  test('are those of every language, with its own name for the region', () => {
    expect(demonyms.get('gb')!.slice(0, 5)).toEqual([
      'british',
      'brit',
      'United Kingdom',
      'británico',
      'Reino Unido',
    ])
  })

  test('hold its name even in a language that has no other word for it', () => {
    expect(demonyms.get('no')).toEqual(['norwegian', 'Norway', 'Noruega'])
  })

  test.each(['united kingdom', 'uk', 'great britain'])(
    'are found by every way to write it: %s',
    (written) => expect(demonyms.get(written)).toBe(demonyms.get('gb')),
  )

  test('are not those of a part of it: what is Scottish is not English', () => {
    expect(demonyms.has('england')).toBe(false)
    expect(demonyms.get('gb')).toContain('England')
  })

  test('are those of several regions, too', () => {
    const nordic = demonymsOf([speaking('en', { NO: ['norwegian'] }, { nordic: ['NO', 'SE'] })])
    expect(nordic.get('norway')).toEqual(['norwegian', 'nordic', 'Norway'])
    expect(nordic.get('sweden')).toEqual(['nordic', 'Sweden'])
  })

  test('are none for a region that no language speaks of', () => {
    const keys = ['britain', 'gb', 'great britain', 'no', 'norway', 'uk', 'united kingdom']
    expect([...demonyms.keys()].toSorted()).toEqual(keys)
  })
})

describe('of the grammars that are read', () => {
  const demonyms = demonymsOf(languages)
  const keyOf = (word: string) => phraseKey(wordsOf(word))

  test.each([
    ['usa', ['american', 'estadounidense', '美国']],
    ['france', ['french', 'francés', 'français', 'Frankreich']],
    ['japan', ['japanese', 'japonés', '日本']],
    ['germany', ['german', 'Deutschland', 'Alemania']],
    ['turkey', ['turkish', 'Türkiye', 'Turquía']],
    ['turkiye', ['turkish', 'Turkey']],
    ['czech republic', ['czech', 'Czechia']],
    ['czechia', ['Czech Republic', 'Tschechien']],
    ['the netherlands', ['dutch', 'Holland', 'Netherlands', 'Niederlande']],
    ['hong kong', ['Hong Kong', 'Hongkong', '香港']],
    ['united kingdom', ['british', 'UK', 'Great Britain', 'Britain', 'England']],
    ['united states', ['american', 'USA', '美国']],
  ])('%s is meant by %j', (region, words) => {
    expect(demonyms.get(region)!.map(keyOf)).toEqual(expect.arrayContaining(words.map(keyOf)))
  })

  test('no word of a region is there twice: languages share names', () => {
    for (const words of demonyms.values()) expect(new Set(words.map(keyOf)).size).toBe(words.length)
  })

  test('none is only letters that are other words: "show us", "r u sure"', () => {
    for (const words of demonyms.values()) {
      expect(words.map(keyOf)).not.toContain('us')
      expect(words.map(keyOf)).not.toContain('r u')
    }
  })

  test('every region is found in the form in which values are compared', () => {
    for (const region of demonyms.keys()) expect(region).toMatch(/^[a-z]+( [a-z]+)*$/)
  })
})

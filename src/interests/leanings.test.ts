import { expect, test } from 'vitest'
import type { CountAnswering } from './answering.ts'
import { decadeOn } from './decade.ts'
import { leaningsOf } from './leanings.ts'
import { wordsOfItems } from './modifiers.ts'
import { wordKey } from './tag-word.ts'
import { attributes, items, likes, now, schema, teas, vocabulary } from './testing.ts'

const core = attributes.filter(({ name }) => ['kind', 'notes', 'form'].includes(name))
const counts = new Map(vocabulary.map((entry) => [wordKey(entry), entry.count]))
const known = {
  words: wordsOfItems(teas, core, schema),
  countOf: (word: Parameters<typeof wordKey>[0]) => counts.get(wordKey(word)),
  items: items.size,
}
const nobodyAsks: CountAnswering = () => Promise.reject(new Error('it is counted already'))
// Four of seven are smoky, of all teas a sixth; all but one in twelve are loose.
const smokyOnes = likes([0, 6, 12, 18, 1, 2, 3])

test('a leaning is what the user’s items have more often than the catalogue’s, with how often', async () => {
  expect(await leaningsOf(smokyOnes, known, nobodyAsks)).toMatchObject([
    { word: { attribute: 'notes', value: 'smoky' }, items: 4, of: 7 },
    { word: { attribute: 'form', value: 'Loose leaf' }, items: 7, of: 7 },
  ])
})

test('a burst is no leaning', async () => {
  const burst = smokyOnes.map((event) => ({ ...event, at: now.toISOString() }))
  expect(await leaningsOf(burst, known, nobodyAsks)).toEqual([])
})

test('a decade is a leaning only where the catalogue has it less often', async () => {
  const decade = decadeOn('harvest', 'number', 1990)
  const words = new Map(
    [...known.words].map(([id, own]) => [
      id,
      new Map([...own, [wordKey(decade), decade] as const]),
    ]),
  )
  const ofDecade = async (all: number) => {
    const leanings = await leaningsOf(smokyOnes, { ...known, words }, async () => [
      { all, open: all },
    ])
    return leanings.filter(({ word }) => word.attribute === 'harvest')
  }
  expect(await ofDecade(6)).toMatchObject([{ items: 7, of: 7 }])
  expect(await ofDecade(60)).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { viewOfValues } from '../testing.ts'
import { isSurePhrase, phraseTargets, valueMeant } from './phrases.ts'

const meaning = Float32Array.of(1, 0)
const target = (value: string, cosine: number) => ({
  attribute: 'tags',
  value,
  vector: Float32Array.of(cosine, Math.sqrt(1 - cosine ** 2)),
})
const meant = (text: string, ...targets: ReturnType<typeof target>[]) => {
  const alias = valueMeant(text, meaning, targets)
  return alias && `${alias.value}, ${isSurePhrase(text, alias) ? 'surely' : 'at a guess'}`
}

describe('words mean a value that is near them', () => {
  test.each([
    ['pixel art', 'Pixel Graphics', 0.81, 'Pixel Graphics, surely'],
    ['strong story', 'Story Rich', 0.65, 'Story Rich, at a guess'],
    ['true story', 'based on a true story', 0.65, 'based on a true story, surely'],
    ['a woman in the lead', 'Female Protagonist', 0.72, 'Female Protagonist, at a guess'],
    ['pixel', 'Pixel Graphics', 0.75, 'Pixel Graphics, at a guess'],
  ])('%s: %s', (text, value, cosine, line) => expect(meant(text, target(value, cosine))).toBe(line))
})

describe('and no value', () => {
  test.each([
    ['that is not near', 'pixel art', 'Pixel Graphics', 0.59],
    ['that is less near than its name and shares no word', 'main character', 'Protagonist', 0.69],
    ['of which a single word is a part, and means more than that', 'story', 'Story Rich', 0.69],
    ['that a single word shares nothing with', 'sandals', 'Shoes', 0.78],
    ['that shares no more than a word of two letters', 'up on air', 'Shoot up', 0.65],
  ])('%s', (_, text, value, cosine) => expect(meant(text, target(value, cosine))).toBeUndefined())

  test('where another is nearly as near, unless it is the same in another case', () => {
    const story = target('Story Rich', 0.8)
    expect(meant('rich stories', story, target('Rich Plot', 0.7))).toBeUndefined()
    expect(meant('rich stories', story, target('story rich', 0.8))).toBe('Story Rich, surely')
  })
})

test('texts are compared with the values that are no names: of short lists, and of long ones the frequent', () => {
  const long = (count: number) =>
    Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`Long ${i}`, count]))
  const view = viewOfValues({
    genres: { Horror: 1000, Western: 1, XY: 4 },
    tags: { ...long(1), 'Pixel Graphics': 40 },
    developer: { ...long(1), 'Big Studio': 40 },
    cast: { 'Tom Hanks': 40, 'Meg Ryan': 30 },
  })
  expect(phraseTargets(view).map(({ value }) => value)).toEqual([
    'Horror',
    'Pixel Graphics',
    'Western',
  ])
})

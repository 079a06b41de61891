import { expect, test } from 'vitest'
import { webFiles } from './index.ts'
// @ts-expect-error: plain JavaScript for the browser
import { valuesOf, wordsOf } from './words.js'

test('the page loads nothing from elsewhere and holds no inline script or style', () => {
  for (const [path, { body }] of webFiles) {
    expect(body, path).not.toMatch(/https?:\/\//)
    expect(body, path).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write/)
    expect(body, path).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/)
  }
})

test('every file that the page names is served, and the whole is small', () => {
  const all = [...webFiles.values()].map(({ body }) => body).join('')
  for (const [, path] of all.matchAll(/["'](\/assets\/[^"']+)["']/g))
    expect(webFiles.has(path!)).toBe(true)
  expect(all.length).toBeLessThan(50_000)
})

test.each([
  [{ attribute: 'genres', operator: 'contains', value: 'Horror' }, 'Horror'],
  [{ attribute: 'genres', operator: 'in', value: ['A', 'B'] }, 'A or B'],
  [{ attribute: 'runtime', operator: '<', value: 120 }, 'runtime < 120'],
  [{ attribute: 'year', operator: 'between', value: [1990, 1999] }, 'year 1990–1999'],
  [{ text: 'slow burn' }, '“slow burn”'],
  [{ like: '7', quote: 'more like this' }, '“more like this”'],
  [
    {
      attribute: 'genres',
      operator: 'contains',
      value: 'Horror',
      except: [{ attribute: 'year', operator: '<', value: 1980 }, { like: '7' }],
    },
    'Horror, except year < 1980 or this one',
  ],
])('a chip for %j reads %s', (directive, words) => expect(wordsOf(directive)).toBe(words))

test('the values of an item are one quiet line', () => {
  expect(valuesOf({ genres: ['A', 'B', 'C', 'D', 'E'], year: 1990 })).toBe('A, B, C, D · 1990')
})

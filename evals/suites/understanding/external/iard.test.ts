import { expect, test } from 'vitest'
import { isUnseen, routeOfTurn, withTitles } from './iard.ts'

test.each([
  [['CRI-F'], 'steer'],
  [['CRI-F', 'PRO'], 'steer'],
  [['ACC', 'OTH'], 'leave'],
  [['INQ'], 'ask'],
  [['ACC', 'PRO'], undefined],
  [['REJ'], undefined],
  [['SEE', 'ANS'], undefined],
])('labels %j lead to: %s', (labels, route) => expect(routeOfTurn({ labels })).toBe(route))

test('all turns of a dialogue are on one side, and about a third of dialogues are unseen', () => {
  const ids = Array.from({ length: 300 }, (_, i) => `iard-${i}`)
  for (const id of ids) expect(isUnseen(`${id}-S2`)).toBe(isUnseen(`${id}-S14`))
  const unseen = ids.filter((id) => isUnseen(`${id}-S1`)).length
  expect(unseen).toBeGreaterThan(75)
  expect(unseen).toBeLessThan(125)
})

test('a marked film is read as its title', () => {
  expect(withTitles('I liked @12 <The Long Jetty  (1981)> ...and @3 <Moles> too')).toBe(
    'I liked The Long Jetty . and Moles too',
  )
})

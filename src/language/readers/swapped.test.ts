import { expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { filmView, linesOf, now, shopView } from '../testing.ts'

const read = (command: string, view = filmView) => {
  const { act, operations } = readCommand({ command, shown: [], view, now })
  return [act, ...linesOf(operations)]
}

test.each([
  'swap the horror for comedies',
  'replace horror with a comedy please',
  'can you change horror to comedy',
  'trade horror for something like comedies',
  'tausche Horror gegen Comedy',
  'cambia horror por comedy',
  'remplace horror par comedy',
  '把horror换成comedy',
])('what is given up is taken back, and the other asked for in its place: %s', (command) => {
  const [act, ...operations] = read(command)
  expect(act).toBe('replace')
  expect(operations[0]).toBe('retract want genres Horror')
  expect(operations[1]).toMatch(/^want (must only|prefer only) genres contains Comedy$/)
})

test('the name of an attribute gives up all that was said of it', () => {
  expect(read('change the genre to horror')).toEqual([
    'replace',
    'want must only genres contains Horror',
  ])
  expect(read('change the colour to black', shopView)).toEqual([
    'replace',
    'want must only colour eq Black',
  ])
})

test('without what comes in its place there is no swap', () => {
  expect(read('replace horror').join()).not.toContain('retract')
  expect(read('change. horror for tonight').join()).not.toContain('retract')
})

test('what else is said in the same breath stays as it is', () => {
  expect(read('swap horror for drama, and no war')).toEqual([
    'replace',
    'retract want genres Horror',
    'want must only genres contains Drama',
    'avoid must genres contains War',
  ])
})

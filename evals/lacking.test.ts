import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lacking } from './lacking.ts'

let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tiller-lacking-'))
  await mkdir(join(data, 'folder'))
  await writeFile(join(data, 'here'), '')
})
afterAll(() => rm(data, { recursive: true }))

const all = { name: 'all', needs: ['here'] }
const some = { name: 'some', needs: ['here', 'gone', 'lost'] }
const none = { name: 'none' }

test('a suite that needs data lacks it without a folder, and one that needs none does not', () => {
  expect([...lacking([all, some, none], undefined)]).toEqual([
    ['all', expect.stringMatching(/folder that holds here with --data$/)],
    ['some', expect.stringMatching(/folder that holds here with --data$/)],
  ])
})

test('a suite lacks the first of its files that is not there', () => {
  expect([...lacking([all, some, none], data)]).toEqual([
    ['some', expect.stringContaining(join(data, 'gone'))],
  ])
})

test('a folder is no file', () => {
  const suite = { name: 'suite', needs: ['folder'] }
  expect([...lacking([suite], data).keys()]).toEqual(['suite'])
})

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { titlesOf } from '../../judged/index.ts'
import { readUsers, usersFile } from './cases.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tiller-users-'))
  await mkdir(join(dir, 'mindreader'))
  const named = (names: string[]) => names.map((name) => ({ name }))
  const user = (said: string[], unsaid: string[], liked: string[], disliked: string[]) =>
    JSON.stringify({
      attr_like: named(said),
      attr_dislike: named(unsaid),
      movie_like: named(liked),
      movie_dislike: named(disliked),
    })
  const rows = [
    user(['Sea'], ['War'], ['One', 'Nowhere'], ['Two']),
    user([], [], ['One'], ['Two']),
    user(['Sea'], [], ['One'], ['Nowhere']),
    user([], ['War'], ['Two'], ['One']),
  ]
  await writeFile(join(dir, usersFile), rows.join('\n'))
})
afterAll(() => rm(dir, { recursive: true }))

const items = ['One', 'Two'].map((title) => ({
  id: title.toLowerCase(),
  title,
  text: '',
  attributes: {},
  popularity: 0,
}))

test('a user is a case who said something, and judged films of the catalogue either way', async () => {
  const cases = await readUsers(dir, titlesOf(items))
  expect(cases).toMatchObject([
    { isKeptBack: false, more: ['Sea'], less: ['War'], better: ['one'], worse: ['two'] },
    { isKeptBack: true, more: [], less: ['War'], better: ['two'], worse: ['one'] },
  ])
  expect([...cases[0]!.among]).toEqual(['one', 'two'])
})

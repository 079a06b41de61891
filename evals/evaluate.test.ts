import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { evaluate } from './evaluate.ts'
import type { Suite } from './suite.ts'

let folder: string
let printed: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiller-evaluate-'))
  printed = []
  vi.spyOn(console, 'log').mockImplementation((line) => printed.push(line))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

const suite = (name: string, needs: string[]): Suite => ({
  name,
  about: '',
  needs,
  run: async ({ data }) => ({ metrics: [], notes: [`${name} has run over "${data}"`] }),
})
const suites = [suite('first', ['rows']), suite('second', []), suite('third', ['gone'])]

test('of all suites those run that have their data, and the last lines say which did not and why', async () => {
  const json = join(folder, 'figures.json')
  await writeFile(join(folder, 'rows'), '')
  await evaluate(suites, [], { data: folder, json })
  const why = `there is no file ${join(folder, 'gone')}: name the folder that holds it with --data`
  expect(printed.filter((line) => line.includes(' has run '))).toHaveLength(2)
  expect(printed.at(-1)).toBe(`\nthird was skipped: ${why}`)
  const figures = JSON.parse(await readFile(json, 'utf8'))
  expect(Object.keys(figures)).toEqual(['first', 'second', 'third'])
  expect(figures.third).toEqual({ metrics: [], notes: [`skipped: ${why}`] })
})

test('without a folder of data every suite that needs it is told as skipped', async () => {
  await evaluate(suites, [], {})
  expect(printed.filter((line) => line.includes(' has run '))).toHaveLength(1)
  expect(printed.slice(-2)).toEqual([
    expect.stringMatching(/^\nfirst was skipped: .*--data$/),
    expect.stringMatching(/^\nthird was skipped: .*--data$/),
  ])
})

test('one that was asked for by name and lacks its data stops all before anything is run', async () => {
  await expect(evaluate(suites, ['second', 'third'], { data: folder })).rejects.toMatchObject({
    name: 'UsageError',
    message: expect.stringMatching(/^third: there is no file .*gone/),
  })
  expect(printed).toEqual([])
})

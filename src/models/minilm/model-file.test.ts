import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EmbedderError } from '../error.ts'
import { cachedModel } from './model-file.ts'
import { isSealed } from './seal.ts'
import { openSession } from './session.ts'
import { tinySource } from './testing.ts'

let folder: string
let model: Buffer
let path: string

const open = async (source = tinySource()) =>
  Buffer.from(await cachedModel('model', source, folder))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiller-model-file-'))
  model = await open()
  const [name] = await readdir(folder)
  path = join(folder, name!)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('the file is a model that runs', async () => {
  const run = await openSession(await readFile(path))
  expect(await run([[1, 2, 3]])).toMatchObject([{ length: 4 }])
})

test('a second opening reads the file and does not write it again', async () => {
  const { ino, mtimeMs } = await stat(path)
  expect(await open()).toEqual(model)
  expect(await stat(path)).toMatchObject({ ino, mtimeMs })
})

test('conversions at the same time leave one whole file and nothing beside it', async () => {
  await rm(path)
  expect(await Promise.all([open(), open(), open(), open()])).toEqual(Array(4).fill(model))
  expect(await readdir(folder)).toHaveLength(1)
  expect(isSealed(await readFile(path))).toBe(true)
})

test('a file that was cut short is made anew', async () => {
  for (const length of [0, 40, model.length - 1]) {
    await truncate(path, length)
    expect(await open()).toEqual(model)
    expect(await readFile(path)).toEqual(model)
  }
})

test('a file with one bit changed is made anew, wherever the bit is', async () => {
  for (const place of [0, model.length >> 1, model.length - 1]) {
    const damaged = Buffer.from(model)
    damaged[place]! ^= 1
    await writeFile(path, damaged)
    expect(await open()).toEqual(model)
    expect(await readFile(path)).toEqual(model)
  }
})

test('half a file that a killed conversion left is neither used nor in the way', async () => {
  await rm(path)
  await writeFile(`${path}.killed.tmp`, model.subarray(0, 100))
  expect(await open()).toEqual(model)
  expect(await readFile(path)).toEqual(model)
})

test('other weights or another configuration are another file', async () => {
  await open(tinySource(0x40))
  const source = tinySource()
  await open({ ...source, config: source.config.replace('1e-12', '1e-6') })
  expect(new Set(await readdir(folder)).size).toBe(3)
})

test('a folder that cannot be written is named', async () => {
  const opening = cachedModel('model', tinySource(), join(path, 'below-a-file'))
  await expect(opening).rejects.toThrow(EmbedderError)
  await expect(opening).rejects.toThrow('below-a-file')
})

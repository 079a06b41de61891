import { execFile } from 'node:child_process'
import { getEventListeners } from 'node:events'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMiniLmThread } from './thread.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiller-thread-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('one folder has one thread', async () => {
  const opened = await Promise.all([
    openMiniLmThread(folder),
    openMiniLmThread(join(folder, '.')),
    openMiniLmThread(folder),
  ])
  expect(new Set(opened).size).toBe(1)
})

test('an abort rejects with its reason and leaves nothing on the signal', async () => {
  const embedder = await openMiniLmThread(folder)
  const abort = new AbortController()
  await embedder.embed(['before'], { signal: abort.signal })
  expect(getEventListeners(abort.signal, 'abort')).toHaveLength(0)
  const embedding = embedder.embed(Array(2_000).fill('a long list'), { signal: abort.signal })
  abort.abort(new Error('enough'))
  await expect(embedding).rejects.toThrow('enough')
  // The thread has dropped the rest of the list and takes the next request.
  expect(await embedder.embed(['after'])).toHaveLength(1)
})

/** Runs a program that embeds in a process of its own; rejects when it is still there after 20 seconds. */
async function program(cacheDir: string): Promise<string> {
  const script = `
    import(${JSON.stringify(new URL('./thread.ts', import.meta.url).href)})
      .then(({ openMiniLmThread }) => openMiniLmThread(${JSON.stringify(cacheDir)}))
      .then((embedder) => embedder.embed(['text']))
      .then((vectors) => console.log(vectors.length), (error) => console.log(String(error)))`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--eval', script],
    { cwd: import.meta.dirname, timeout: 20_000 },
  )
  return stdout.trim()
}

test('an idle thread lets the process end', async () => {
  expect(await program(folder)).toBe('1')
})

test('a thread that cannot open its model says why, and lets the process end', async () => {
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  expect(await program(join(file, 'below'))).toMatch(/^EmbedderError: .*a-file/)
})

test('after a failed opening the next one tries again', async () => {
  const file = await mkdtemp(join(tmpdir(), 'tiller-in-the-way-'))
  await rm(file, { recursive: true })
  await writeFile(file, '')
  await expect(openMiniLmThread(join(file, 'below'))).rejects.toThrow('in-the-way')
  await rm(file)
  // With a converted model, which saves the time of another conversion.
  await cp(folder, join(file, 'below'), { recursive: true })
  const embedder = await openMiniLmThread(join(file, 'below'))
  expect(await embedder.embed(['text'])).toHaveLength(1)
  await rm(file, { recursive: true })
})

import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { webFiles } from './index.ts'

const sources = ['page/', 'admin/', 'shared/']

test('what is served is what the sources build', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiller-page-'))
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', '.config/vite.ts']
  const build = (...options: string[]) =>
    promisify(execFile)(process.execPath, [...vite, ...options], {
      env: { NODE_ENV: 'production' },
    })
  await build('--outDir', folder)
  await build('--mode', 'admin', '--outDir', join(folder, 'admin'))
  const built = await readdir(folder, { recursive: true, withFileTypes: true })
  expect(built.filter((entry) => entry.isFile())).toHaveLength(webFiles.size)
  for (const [path, { body }] of webFiles) {
    const name = path.includes('.') ? path : join(path, 'index.html')
    const isSame = (await readFile(join(folder, name), 'utf8')) === body
    expect(isSame, `${name} is not of these sources: npm run build`).toBe(true)
  }
  await rm(folder, { recursive: true })
})

test.each(['/', '/admin'])(
  'the document at %s names what is served and nothing from elsewhere, with no script or style in it',
  (path) => {
    const { body } = webFiles.get(path)!
    const named = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path!)
    expect(named.filter((path) => path !== 'data:,' && !webFiles.has(path))).toEqual([])
    expect(body).not.toMatch(/https?:|<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/)
  },
)

test('no source takes text for markup, or names another host', async () => {
  const folders = sources.map((name) => new URL(name, import.meta.url))
  const names = await Promise.all(folders.map((one) => readdir(one, { recursive: true })))
  const files = names.flatMap((some, n) => some.map((name) => new URL(name, folders[n])))
  const own = files.filter(({ pathname }) => /\.(tsx?|css|html)$/.test(pathname))
  expect(own.length).toBeGreaterThan(50)
  for (const file of own)
    expect(await readFile(file, 'utf8'), file.pathname).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|https?:\/\/|\beval\(/i,
    )
})

test('the first load of either page is far below 150 kB', () => {
  for (const path of ['/', '/admin']) {
    const own = [...webFiles].filter(([name]) => name.startsWith('/admin') === (path === '/admin'))
    const sizes = own.map(([, { body }]) => gzipSync(body).length)
    expect(sizes).toHaveLength(3)
    expect(sizes.reduce((a, b) => a + b)).toBeLessThan(40_000)
  }
})

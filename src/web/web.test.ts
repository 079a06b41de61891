import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { webFiles } from './index.ts'

const sources = new URL('page/', import.meta.url)

test('what is served is what the sources build', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiller-page-'))
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', '.config/vite.ts']
  await promisify(execFile)(process.execPath, [...vite, '--outDir', folder], {
    env: { NODE_ENV: 'production' },
  })
  const built = await readdir(folder, { recursive: true, withFileTypes: true })
  expect(built.filter((entry) => entry.isFile())).toHaveLength(webFiles.size)
  for (const [path, { body }] of webFiles) {
    const name = path === '/' ? 'index.html' : path.slice(1)
    const isSame = (await readFile(join(folder, name), 'utf8')) === body
    expect(isSame, `${name} is not of these sources: npm run build`).toBe(true)
  }
  await rm(folder, { recursive: true })
})

test('the document names what is served and nothing from elsewhere, with no script or style in it', () => {
  const { body } = webFiles.get('/')!
  const named = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path!)
  expect(named.filter((path) => path !== 'data:,' && !webFiles.has(path))).toEqual([])
  expect(body).not.toMatch(/https?:|<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/)
})

test('no source takes text for markup, or names another host', async () => {
  const names = await readdir(sources, { recursive: true })
  const files = names.filter((name) => /\.(tsx?|css|html)$/.test(name))
  expect(files.length).toBeGreaterThan(20)
  for (const name of files) {
    const text = await readFile(new URL(name, sources), 'utf8')
    expect(text, name).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|https?:\/\/|\beval\(/i,
    )
  }
})

test('the first load is far below 150 kB', () => {
  const sizes = [...webFiles.values()].map(({ body }) => gzipSync(body).length)
  expect(sizes.reduce((a, b) => a + b)).toBeLessThan(40_000)
})

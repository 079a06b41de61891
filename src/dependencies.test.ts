import { readdir, readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { expect, test } from 'vitest'

const root = new URL('..', import.meta.url)
const read = (path: string) => readFile(new URL(path, root), 'utf8')
const { dependencies, devDependencies } = JSON.parse(await read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>

/** The files that a server runs: those of `src` and `graphs` that no test is, nor the pages', which are served built. */
const programFiles = async (): Promise<string[]> => {
  const folders = ['src', 'graphs'].map(async (folder) => {
    const files = await readdir(new URL(folder, root), { recursive: true })
    return files.filter((file) => file.endsWith('.ts')).map((file) => `${folder}/${file}`)
  })
  return (await Promise.all(folders))
    .flat()
    .filter((file) => !/\.test\.ts$|testing|^src\/web\/(page|admin|shared)\//.test(file))
}

const imported = (text: string): string[] =>
  [...text.matchAll(/(?:\bfrom |\bimport\(|\bresolve\()'([\w@.][\w@./-]*)'/g)].map(
    ([, name]) => name!,
  )

/** The package that an import is of: `@hono/zod-openapi`, `compromise`. */
const packageOf = (name: string) => name.split('/', name.startsWith('@') ? 2 : 1).join('/')

test('the list of dependencies has each of package.json once, with its licence and a reason', async () => {
  const rows = (await read('docs/dependencies.md')).matchAll(/^\| `(.+?)` \| (.+?) \| (.*) \|$/gm)
  const listed = [...rows].map(([, name, licence, reason]) => ({ name, licence, reason }))
  const names = listed.map(({ name }) => name)
  expect(names).toEqual([
    ...Object.keys(dependencies).toSorted(),
    ...Object.keys(devDependencies).toSorted(),
  ])
  for (const { name, licence, reason } of listed) {
    const installed = JSON.parse(await read(`node_modules/${name}/package.json`))
    expect([name, licence]).toEqual([name, installed.license])
    expect(reason).toMatch(/^\w/)
  }
})

test('every version is exact, and the lockfile has the sum of every file', async () => {
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  const { packages } = JSON.parse(await read('package-lock.json')) as {
    packages: Record<string, { integrity?: string; link?: boolean; inBundle?: boolean }>
  }
  for (const [path, { integrity, link, inBundle }] of Object.entries(packages))
    if (path !== '' && !link && !inBundle)
      expect([path, integrity]).toEqual([path, expect.any(String)])
})

test('the program imports what is installed for production, and nothing of the tests', async () => {
  const used = new Set<string>()
  for (const file of await programFiles())
    for (const name of imported(await read(file))) {
      if (name.startsWith('.'))
        expect([file, name]).not.toEqual([file, expect.stringMatching('testing')])
      else if (!isBuiltin(name)) used.add(packageOf(name))
    }
  // Installed by who wants it: see the setting TILLER_EMBEDDER.
  const optional = ['@huggingface/transformers']
  expect([...used].filter((name) => !optional.includes(name)).toSorted()).toEqual(
    Object.keys(dependencies).toSorted(),
  )
})

import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { EmbedderError, openEmbedder } from './index.ts'

const cacheDir = tmpdir()

test('a name that is none is refused', async () => {
  await expect(openEmbedder({ embedder: 'word2vec', cacheDir })).rejects.toThrow(EmbedderError)
})

test('OpenAI without a key or a server is refused, with the variables to set', async () => {
  const opening = openEmbedder({ embedder: 'openai:text-embedding-3-small', cacheDir })
  await expect(opening).rejects.toThrow(EmbedderError)
  await expect(opening).rejects.toThrow(/OPENAI_API_KEY.*OPENAI_BASE_URL/)
})

const installed = await import('@huggingface/transformers' as string).then(
  () => true,
  () => false,
)
test.skipIf(installed)('transformers without its package say how to install it', async () => {
  const opening = openEmbedder({ embedder: 'transformers:Xenova/all-MiniLM-L6-v2', cacheDir })
  await expect(opening).rejects.toThrow(EmbedderError)
  await expect(opening).rejects.toThrow('npm install @huggingface/transformers')
})

test('importing this folder loads no package', async () => {
  // A loader in the program's way reports each package that an import asks for.
  const hook = `data:text/javascript,${encodeURIComponent(`
    export const resolve = (name, context, next) => {
      if (/^[a-z@]/.test(name) && !/^(node|file|data):/.test(name)) console.log(name)
      return next(name, context)
    }`)}`
  const script = `
    const { register } = await import('node:module')
    register(${JSON.stringify(hook)})
    await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)})`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { cwd: import.meta.dirname },
  )
  expect(stdout).toBe('')
})

import { expect, test } from 'vitest'
import { EmbedderError } from './error.ts'
import { fromLangChain } from './langchain.ts'

/** A library that answers the first request, which asks for the dimension, and then as told. */
function open(answer: (texts: string[]) => Promise<number[][]>) {
  let requests = 0
  return fromLangChain({
    name: 'some:model',
    batchSize: 4,
    explain: (cause) => new EmbedderError('the mend', { cause }),
    embeddings: {
      embedDocuments: (texts) => (++requests === 1 ? Promise.resolve([[0, 3]]) : answer(texts)),
    },
  })
}

test('a library that gives fewer vectors than texts shifts none to another text', async () => {
  const embedder = await open(async (texts) => texts.slice(1).map(() => [1, 2]))
  await expect(embedder.embed(['a', 'b', 'c'])).rejects.toThrow('some:model gave 2 vectors')
})

test('what the library throws becomes the error that names the mend', async () => {
  const cause = new Error('no')
  const embedder = await open(() => Promise.reject(cause))
  await expect(embedder.embed(['a'])).rejects.toMatchObject({ message: 'the mend', cause })
})

test('an abort stops before the next batch', async () => {
  const abort = new AbortController()
  const asked: string[] = []
  const embedder = await open(async (texts) => {
    asked.push(...texts)
    abort.abort(new Error('enough'))
    return texts.map(() => [1, 2])
  })
  const embedding = embedder.embed([...'abcdefgh'], { signal: abort.signal })
  await expect(embedding).rejects.toThrow('enough')
  expect(asked).toEqual([...'abcd'])
})

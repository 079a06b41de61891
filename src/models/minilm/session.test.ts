import { expect, test } from 'vitest'
import { EmbedderError } from '../error.ts'
import { openSession } from './session.ts'

test('where the native library is missing, the message names another embedder', async () => {
  const missing = () => import('./no-such-library.ts' as string)
  const opening = openSession(new Uint8Array(), missing)
  await expect(opening).rejects.toThrow(EmbedderError)
  await expect(opening).rejects.toThrow('TILLER_EMBEDDER=openai:')
})

test('a file that is no model is refused', async () => {
  await expect(openSession(new TextEncoder().encode('no model'))).rejects.toThrow(EmbedderError)
})

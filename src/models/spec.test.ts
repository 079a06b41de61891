import { expect, test } from 'vitest'
import { EmbedderError } from './error.ts'
import { parseEmbedderSpec } from './spec.ts'

test('reads the three kinds, and model names with colons and slashes', () => {
  expect(parseEmbedderSpec('builtin')).toEqual({ kind: 'builtin' })
  expect(parseEmbedderSpec('openai:nomic-embed-text:v1.5')).toEqual({
    kind: 'openai',
    model: 'nomic-embed-text:v1.5',
  })
  expect(parseEmbedderSpec('transformers:Xenova/all-MiniLM-L6-v2')).toEqual({
    kind: 'transformers',
    model: 'Xenova/all-MiniLM-L6-v2',
  })
})

test.each(['', 'Builtin', 'builtin:x', 'openai', 'openai:', 'openai: x', 'cohere:x'])(
  '%j is refused with its value and the variable to set',
  (spec) => {
    const parse = () => parseEmbedderSpec(spec)
    expect(parse).toThrow(EmbedderError)
    expect(parse).toThrow(JSON.stringify(spec))
    expect(parse).toThrow('TILLER_EMBEDDER')
  },
)

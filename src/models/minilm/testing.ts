import type { ModelSource } from './source.ts'

/** A safetensors file with the given header and numbers. For tests. */
export function safetensorsFile(header: unknown, body: Uint8Array): Uint8Array {
  const json = Buffer.from(JSON.stringify(header))
  const size = Buffer.alloc(8)
  size.writeBigUInt64LE(BigInt(json.length))
  return Buffer.concat([size, json, body])
}

/** A BERT encoder of one layer, four numbers wide, all weights zero but the last. For tests. */
export function tinySource(lastByte = 0x3c): ModelSource {
  const shapes: Record<string, number[]> = {
    'embeddings.word_embeddings.weight': [10, 4],
    'embeddings.position_embeddings.weight': [8, 4],
    'embeddings.token_type_embeddings.weight': [2, 4],
    ...normalization('embeddings.LayerNorm'),
    ...linear('encoder.layer.0.attention.self.query', 4, 4),
    ...linear('encoder.layer.0.attention.self.key', 4, 4),
    ...linear('encoder.layer.0.attention.self.value', 4, 4),
    ...linear('encoder.layer.0.attention.output.dense', 4, 4),
    ...normalization('encoder.layer.0.attention.output.LayerNorm'),
    ...linear('encoder.layer.0.intermediate.dense', 4, 6),
    ...linear('encoder.layer.0.output.dense', 6, 4),
    ...normalization('encoder.layer.0.output.LayerNorm'),
  }
  let end = 0
  const header = Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => {
      const start = end
      end += 2 * shape.reduce((product, size) => product * size)
      return [name, { dtype: 'F16', shape, data_offsets: [start, end] }]
    }),
  )
  const body = new Uint8Array(end)
  body[end - 1] = lastByte
  const config = {
    model_type: 'bert',
    hidden_act: 'gelu',
    hidden_size: 4,
    num_hidden_layers: 1,
    num_attention_heads: 2,
    layer_norm_eps: 1e-12,
  }
  const weights = safetensorsFile(header, body)
  return { weights, config: JSON.stringify(config), tokenizer: '{}' }
}

const linear = (name: string, inputs: number, outputs: number) => ({
  [`${name}.weight`]: [outputs, inputs],
  [`${name}.bias`]: [outputs],
})

const normalization = (name: string) => ({ [`${name}.weight`]: [4], [`${name}.bias`]: [4] })

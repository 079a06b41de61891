import { z } from 'zod'
import { Graph, MICROSOFT } from './graph.ts'
import { layerNormalization, quantizedLinear } from './layers.ts'
import { intAttribute } from './onnx.ts'
import type { Weights } from './safetensors.ts'

/** The part of a model's `config.json` that the graph depends on. */
export const EncoderConfig = z.object({
  model_type: z.literal('bert'),
  hidden_act: z.literal('gelu'),
  hidden_size: z.int(),
  num_hidden_layers: z.int(),
  num_attention_heads: z.int(),
  layer_norm_eps: z.number(),
})
/** See {@link EncoderConfig}. */
export type EncoderConfig = z.infer<typeof EncoderConfig>

/** Change this with every change to the conversion that changes its result: cached files bear it. */
export const CONVERTER_VERSION = 1

/**
 * The ONNX file of a BERT encoder with mean pooling, linear layers in 8 bits.
 *
 * Input `input_ids` (texts x tokens), output `embedding` (texts x hidden size; not yet of unit length).
 * All texts of a run have the same number of tokens, so that there is no padding to mask.
 *
 * @throws {EmbedderError} when the weights lack a tensor.
 */
export function encodeEncoder(weights: Weights, config: EncoderConfig): Uint8Array {
  const graph = new Graph()
  const linear = quantizedLinear(graph, weights)
  const normalize = layerNormalization(graph, weights, config.layer_norm_eps)

  const attention = (input: string, layer: string) => {
    const [query, key, value] = ['query', 'key', 'value'].map((part) =>
      linear(input, `${layer}.attention.self.${part}`),
    ) as [string, string, string]
    const heads = intAttribute('num_heads', config.num_attention_heads)
    const context = graph.node('MultiHeadAttention', [query, key, value], [heads], MICROSOFT)
    return linear(context, `${layer}.attention.output.dense`)
  }
  const feedForward = (input: string, layer: string) =>
    linear(
      graph.node('Gelu', [linear(input, `${layer}.intermediate.dense`)]),
      `${layer}.output.dense`,
    )

  let tokens = normalize(embedTokens(graph, weights), 'embeddings.LayerNorm')
  for (let index = 0; index < config.num_hidden_layers; index++) {
    const layer = `encoder.layer.${index}`
    const attended = graph.node('Add', [tokens, attention(tokens, layer)])
    tokens = normalize(attended, `${layer}.attention.output.LayerNorm`)
    const fed = graph.node('Add', [tokens, feedForward(tokens, layer)])
    tokens = normalize(fed, `${layer}.output.LayerNorm`)
  }

  const tokenAxis = graph.constant('token_axis', 'int64', [1], BigInt64Array.of(1n))
  const mean = graph.node('ReduceMean', [tokens, tokenAxis], [intAttribute('keepdims', 0)])
  return graph.encode(
    [{ name: 'input_ids', type: 'int64', shape: ['texts', 'tokens'] }],
    [{ name: mean, type: 'float', shape: ['texts', config.hidden_size] }],
  )
}

/** The sum of each token's word, position and segment vectors. */
function embedTokens(graph: Graph, weights: Weights): string {
  // Half the file is the word table: it stays in half precision, and only the rows in use are widened.
  const table = weights.stored('embeddings.word_embeddings.weight')
  const words = graph.constant('words', 'float16', table.shape, table.bytes)
  const rows = graph.node('Gather', [words, 'input_ids'])
  const wide = graph.node('Cast', [rows], [intAttribute('to', 1)])

  // A single text is always of segment 0, whose vector can be added to the positions beforehand.
  const { shape, data } = weights.floats('embeddings.position_embeddings.weight')
  const segment = weights.floats('embeddings.token_type_embeddings.weight').data
  const [, width = 1] = shape
  const placed = data.map((value, index) => value + segment[index % width]!)
  const positions = graph.constant('positions', 'float', shape, placed)
  const start = graph.constant('start', 'int64', [1], BigInt64Array.of(0n))
  const end = graph.node('Shape', ['input_ids'], [intAttribute('start', 1)])
  return graph.node('Add', [wide, graph.node('Slice', [positions, start, end])])
}

import { type Graph, MICROSOFT } from './graph.ts'
import { floatAttribute, intAttribute } from './onnx.ts'
import { quantizeWeights } from './quantize.ts'
import type { Weights } from './safetensors.ts'

/** A layer with weights: adds its nodes to the graph and returns the name of its output. */
export type Layer = (input: string, weights: string) => string

/** Tokens in 8 bits, and each token's scale. */
interface QuantizedTokens {
  readonly values: string
  readonly scales: string
}

/**
 * `input * weights + bias` with 8 bit products.
 *
 * Every token is scaled by its own largest number. With the usual scale over a whole tensor
 * (`DynamicQuantizeLinear`) the texts of a batch change one another's vectors by up to .03, and the
 * vectors' error more than doubles; it is faster by a tenth.
 */
export function quantizedLinear(graph: Graph, weights: Weights): Layer {
  const reach = graph.constant('reach', 'float', [], Float32Array.of(127))
  // Half a step more than the zero point, because a cast to integer truncates.
  const shift = graph.constant('shift', 'float', [], Float32Array.of(128.5))
  const zeroPoint = graph.constant('zero_point', 'uint8', [], Uint8Array.of(128))
  const one = graph.constant('one', 'float', [], Float32Array.of(1))
  const last = graph.constant('last_axis', 'int64', [1], BigInt64Array.of(-1n))

  const quantize = once((input: string): QuantizedTokens => {
    // Never zero: what reaches a linear layer has passed a normalisation or a bias.
    const largest = graph.node('ReduceMax', [graph.node('Abs', [input]), last])
    const scales = graph.node('Div', [largest, reach])
    const steps = graph.node('Add', [graph.node('Div', [input, scales]), shift])
    return { values: graph.node('Cast', [steps], [intAttribute('to', 2)]), scales }
  })

  return function linear(input, name) {
    const tokens = quantize(input)
    const { shape } = weights.stored(`${name}.weight`)
    const matrix = quantizeWeights(weights.floats(`${name}.weight`))
    const [outputs = 0, inputs = 0] = shape
    const product = graph.node(
      'MatMulIntegerToFloat',
      [
        tokens.values,
        graph.constant(`${name}.weight`, 'int8', [inputs, outputs], matrix.values),
        one, // the scale of the left side, which this operator takes for the whole tensor only
        graph.constant(`${name}.scale`, 'float', [outputs], matrix.scales),
        zeroPoint,
      ],
      [],
      MICROSOFT,
    )
    const bias = graph.constant(
      `${name}.bias`,
      'float',
      [outputs],
      weights.floats(`${name}.bias`).data,
    )
    return graph.node('Add', [graph.node('Mul', [product, tokens.scales]), bias])
  }
}

/** Layer normalisation over the numbers of each token. */
export function layerNormalization(graph: Graph, weights: Weights, epsilon: number): Layer {
  return function normalize(input, name) {
    const parameters = ['weight', 'bias'].map((part) => {
      const { shape, data } = weights.floats(`${name}.${part}`)
      return graph.constant(`${name}.${part}`, 'float', shape, data)
    })
    const attributes = [intAttribute('axis', -1), floatAttribute('epsilon', epsilon)]
    return graph.node('LayerNormalization', [input, ...parameters], attributes)
  }
}

/** Queries, keys and values quantise the same tokens: the second and third time cost no nodes. */
function once<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}

import {
  type ElementType,
  initializer,
  model,
  node,
  type OperatorSet,
  type TensorInfo,
} from './onnx.ts'
import type { Chunks } from './protobuf.ts'

/** The operators of the ONNX standard; version 20 brought Gelu. */
const STANDARD: OperatorSet = { domain: '', version: 20 }
/** Operators that onnxruntime adds: fused forms which are shorter to write and quicker to run. */
export const MICROSOFT: OperatorSet = { domain: 'com.microsoft', version: 1 }

/** Collects the nodes of an ONNX graph; a node's output is referred to by the name that `node` returns. */
export class Graph {
  readonly #nodes: Chunks[] = []
  readonly #initializers: Chunks[] = []

  /** Adds a constant tensor and returns its name. `data` is row by row, as long as `shape` demands. */
  constant(
    name: string,
    type: ElementType,
    shape: readonly number[],
    data: ArrayBufferView,
  ): string {
    this.#initializers.push(initializer(name, type, shape, data))
    return name
  }

  /** Applies an operator and returns the name of its first output. */
  node(
    operator: string,
    inputs: readonly string[],
    attributes: readonly Chunks[] = [],
    { domain } = STANDARD,
  ): string {
    const output = `${operator}_${this.#nodes.length}`
    this.#nodes.push(node({ operator, domain, inputs, outputs: [output], attributes }))
    return output
  }

  /** The ONNX file of the graph as it stands. */
  encode(inputs: readonly TensorInfo[], outputs: readonly TensorInfo[]): Uint8Array {
    return model({
      nodes: this.#nodes,
      initializers: this.#initializers,
      inputs,
      outputs,
      operatorSets: [STANDARD, MICROSOFT],
    })
  }
}

import { bytes, type Chunks, float, integer, join, message, text } from './protobuf.ts'

/** Element types, by their number in `TensorProto.DataType`. */
const elementTypes = { float: 1, uint8: 2, int8: 3, int64: 7, float16: 10 } as const

/** The type of a tensor's elements. */
export type ElementType = keyof typeof elementTypes

/** An input or output of a graph; a string in the shape names a dimension that varies. */
export interface TensorInfo {
  readonly name: string
  readonly type: ElementType
  readonly shape: readonly (number | string)[]
}

/** An operator set: which version of which domain's operators the nodes of a graph mean. */
export interface OperatorSet {
  readonly domain: string
  readonly version: number
}

// The numbers below are field numbers of onnx.proto, each with its name there.

/** A tensor with its numbers: `GraphProto.initializer`. `data` is little endian, row by row. */
export function initializer(
  name: string,
  type: ElementType,
  shape: readonly number[],
  data: ArrayBufferView,
): Chunks {
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  return message(
    5, // initializer
    ...shape.map((size) => integer(1, size)), // dims
    integer(2, elementTypes[type]), // data_type
    text(8, name),
    bytes(9, raw), // raw_data
  )
}

/** One application of an operator: `GraphProto.node`. */
export function node(options: {
  readonly operator: string
  readonly domain: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes: readonly Chunks[]
}): Chunks {
  return message(
    1, // node
    ...options.inputs.map((name) => text(1, name)),
    ...options.outputs.map((name) => text(2, name)),
    text(4, options.operator), // op_type
    ...options.attributes,
    text(7, options.domain),
  )
}

/** A whole number that configures a node. */
export function intAttribute(name: string, value: number): Chunks {
  return message(5, text(1, name), integer(3, value), integer(20, 2)) // attribute: i, type INT
}

/** A real number that configures a node. */
export function floatAttribute(name: string, value: number): Chunks {
  return message(5, text(1, name), float(2, value), integer(20, 1)) // attribute: f, type FLOAT
}

/** A whole ONNX file: `ModelProto`. */
export function model(options: {
  readonly nodes: readonly Chunks[]
  readonly initializers: readonly Chunks[]
  readonly inputs: readonly TensorInfo[]
  readonly outputs: readonly TensorInfo[]
  readonly operatorSets: readonly OperatorSet[]
}): Uint8Array {
  const graph = message(
    7, // graph
    ...options.nodes,
    text(2, 'graph'), // name
    ...options.initializers,
    ...options.inputs.map((info) => valueInfo(11, info)), // input
    ...options.outputs.map((info) => valueInfo(12, info)), // output
  )
  const operatorSets = options.operatorSets.map(
    ({ domain, version }) => message(8, text(1, domain), integer(2, version)), // opset_import
  )
  return join([integer(1, 9), text(2, 'tiller'), graph, ...operatorSets].flat()) // ir_version, producer_name
}

/** A property of a model, `ModelProto.metadata_props`: may be appended to a finished file. */
export function metadata(key: string, value: string): Uint8Array {
  return join(message(14, text(1, key), text(2, value)))
}

function valueInfo(field: number, { name, type, shape }: TensorInfo): Chunks {
  const sizes = shape.map(
    (size) => message(1, typeof size === 'string' ? text(2, size) : integer(1, size)), // dim: dim_param, dim_value
  )
  const tensorType = message(1, integer(1, elementTypes[type]), message(2, ...sizes)) // elem_type, shape
  return message(field, text(1, name), message(2, tensorType)) // type
}

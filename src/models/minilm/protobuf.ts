/**
 * A piece of an encoded protocol buffer message: byte runs in order, not yet joined.
 *
 * Runs are kept apart so that weights of many megabytes are nested three messages deep without being
 * copied at each depth; {@link join} copies them once.
 */
export type Chunks = readonly Uint8Array[]

/** The wire types a writer needs; groups and 64 bit fixed numbers do not occur in ONNX files. */
const wire = { varint: 0, delimited: 2, fixed32: 5 } as const

/**
 * An integer field (int32, int64, uint64, enum, bool).
 *
 * @param value Negative numbers become ten byte two's complement, as int64 demands.
 */
export function integer(field: number, value: number | bigint): Chunks {
  return [Uint8Array.from([...tag(field, wire.varint), ...varint(BigInt(value))])]
}

/** A float field: one IEEE 754 single, little endian. */
export function float(field: number, value: number): Chunks {
  const encoded = new Uint8Array(4)
  new DataView(encoded.buffer).setFloat32(0, value, true)
  return [Uint8Array.from([...tag(field, wire.fixed32), ...encoded])]
}

/** A bytes field. The bytes are referred to, not copied: leave them alone until {@link join}. */
export function bytes(field: number, value: Uint8Array): Chunks {
  return message(field, [value])
}

/** A string field, UTF-8. */
export function text(field: number, value: string): Chunks {
  return bytes(field, new TextEncoder().encode(value))
}

/** A field that holds a message, whose own fields are `parts` in order. */
export function message(field: number, ...parts: readonly Chunks[]): Chunks {
  const body = parts.flat()
  const length = BigInt(byteLength(body))
  return [Uint8Array.from([...tag(field, wire.delimited), ...varint(length)]), ...body]
}

/** The bytes of a whole message. */
export function join(chunks: Chunks): Uint8Array {
  const joined = new Uint8Array(byteLength(chunks))
  let offset = 0
  for (const chunk of chunks) {
    joined.set(chunk, offset)
    offset += chunk.length
  }
  return joined
}

function byteLength(chunks: Chunks): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0)
}

function tag(field: number, wireType: number): number[] {
  return varint((BigInt(field) << 3n) | BigInt(wireType))
}

/** Seven bits a byte, lowest first, the high bit set on all but the last. */
function varint(value: bigint): number[] {
  const encoded: number[] = []
  let rest = BigInt.asUintN(64, value)
  while (rest > 0x7fn) {
    encoded.push(Number(rest & 0x7fn) | 0x80)
    rest >>= 7n
  }
  encoded.push(Number(rest))
  return encoded
}

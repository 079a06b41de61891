import { createHash } from 'node:crypto'
import { metadata } from './onnx.ts'

/**
 * The ONNX file with a checksum of itself as its last property. It stays a valid ONNX file, since fields
 * of a protocol buffer message may follow in any order.
 */
export function seal(model: Uint8Array): Uint8Array {
  return Buffer.concat([model, checksum(model)])
}

/** Whether the file is one that {@link seal} made, whole and unchanged. */
export function isSealed(file: Uint8Array): boolean {
  const end = file.length - SEAL_LENGTH
  return end > 0 && checksum(file.subarray(0, end)).equals(file.subarray(end))
}

function checksum(model: Uint8Array): Buffer {
  return Buffer.from(metadata('sha256', createHash('sha256').update(model).digest('hex')))
}

const SEAL_LENGTH = checksum(new Uint8Array()).length

/** Half precision numbers (IEEE 754 binary16, little endian) as single precision ones, exactly. */
export function decodeFloat16(encoded: Uint8Array): Float32Array {
  const view = new DataView(encoded.buffer, encoded.byteOffset, encoded.byteLength)
  return Float32Array.from(
    { length: encoded.byteLength / 2 },
    (_, position) => halves[view.getUint16(2 * position, true)]!,
  )
}

/** The value of each of the 65,536 half precision numbers: eleven million weights look theirs up. */
const halves = Float32Array.from({ length: 0x10000 }, (_, bits) => {
  const sign = bits >> 15 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = (bits & 0x3ff) / 0x400
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Infinity
  // Exponent 0 holds the subnormal numbers, which lack the leading one.
  return exponent === 0 ? sign * fraction * 2 ** -14 : sign * (1 + fraction) * 2 ** (exponent - 15)
})

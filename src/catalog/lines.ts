/** One line of a stream, or why it could not be read. `number` counts from 1, `bytes` from the stream's start. */
export interface Line {
  number: number
  text: string
  bytes: number
  error?: string
}

const newline = 0x0a
const maxBytes = 1_000_000

/**
 * The lines of a byte stream, holding one line at a time in memory. A line over 1 MB or not in UTF-8 is given with
 * an `error` and no text; the lines after it are still read.
 */
export async function* lines(source: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let parts: Uint8Array[] = []
  let size = 0
  let number = 0
  let bytes = 0

  const take = (part: Uint8Array) => {
    size += part.length
    if (size <= maxBytes) parts.push(part)
  }
  const finish = (): Line => {
    const line: Line = { number: ++number, text: '', bytes }
    try {
      if (size > maxBytes) line.error = `longer than ${maxBytes} bytes: shorten the item`
      else line.text = decoder.decode(Buffer.concat(parts))
    } catch {
      line.error = 'not UTF-8: save the file in UTF-8'
    }
    parts = []
    size = 0
    return line
  }

  for await (const chunk of source) {
    let from = 0
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      take(chunk.subarray(from, at))
      bytes += at + 1 - from
      yield finish()
      from = at + 1
    }
    take(chunk.subarray(from))
    bytes += chunk.length - from
  }
  if (size > 0) yield finish()
}

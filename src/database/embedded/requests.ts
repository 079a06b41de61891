/** A stretch of what a client says, up to where it expects an answer. */
export interface Request {
  /** `startup` opens the conversation, `terminate` ends it, `batch` is anything between. */
  readonly kind: 'startup' | 'batch' | 'terminate'
  readonly bytes: Buffer
}

/** What the types of messages complete: Query, Sync and Flush ask for an answer, Terminate says farewell. */
const kinds = new Map<string, Request['kind']>([
  ['Q', 'batch'],
  ['S', 'batch'],
  ['H', 'batch'],
  ['X', 'terminate'],
])

/**
 * Cuts a client's byte stream into requests, however it is fragmented. Parse, Bind and Execute are kept back until
 * the Sync that ends them, so that a query is one request and not five.
 */
export class RequestReader {
  #begun = false
  /** What belongs to no request yet, and how much of it is whole messages. */
  #rest = Buffer.alloc(0)
  #whole = 0

  /** The requests that are whole with this chunk. */
  read(chunk: Buffer): Request[] {
    const requests: Request[] = []
    this.#rest = Buffer.concat([this.#rest, chunk])
    for (let size = this.#nextSize(); size > 0; size = this.#nextSize()) {
      const type = String.fromCharCode(this.#rest[this.#whole] ?? 0)
      const kind = this.#begun ? kinds.get(type) : 'startup'
      this.#begun = true
      this.#whole += size
      if (kind) requests.push({ kind, bytes: this.#cut() })
    }
    return requests
  }

  /** The size in bytes of the next message, or 0 while it is not whole. */
  #nextSize(): number {
    // A message is its type, its length (which counts itself) and its body; the first one lacks the type.
    const typeSize = this.#begun ? 1 : 0
    const next = this.#rest.subarray(this.#whole)
    if (next.length < typeSize + 4) return 0
    const size = typeSize + next.readInt32BE(typeSize)
    return next.length < size ? 0 : size
  }

  #cut(): Buffer {
    const bytes = this.#rest.subarray(0, this.#whole)
    this.#rest = this.#rest.subarray(this.#whole)
    this.#whole = 0
    return bytes
  }
}

/** A message: its type, its length (which counts itself) and its body. */
const message = (type: string, body: string): Buffer => {
  const length = Buffer.alloc(4)
  length.writeInt32BE(4 + Buffer.byteLength(body))
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body)])
}

const readyForQuery = message('Z', 'I')

/** Whether a reply leaves the client with nothing open: neither a transaction nor a request without its Sync. */
export const endsIdle = (reply: Buffer): boolean =>
  reply.subarray(-readyForQuery.length).equals(readyForQuery)

/** The reply that refuses a request of a client that has nothing open. */
export const refusal = (code: string, reason: string, hint: string): Buffer => {
  const fields = [`SERROR`, `VERROR`, `C${code}`, `M${reason}`, `H${hint}`]
  return Buffer.concat([message('E', `${fields.join('\0')}\0\0`), readyForQuery])
}

/** Ends whatever a client has open. The Sync comes first: after an error the backend skips everything up to one. */
export const rollback = Buffer.concat([message('S', ''), message('Q', 'rollback\0')])

/** The message that opens a conversation: protocol 3.0, as the superuser that the embedded engine always has. */
export const startup = ((): Buffer => {
  const body = 'user\0postgres\0database\0postgres\0client_encoding\0UTF8\0\0'
  const head = Buffer.alloc(8)
  head.writeInt32BE(8 + body.length, 0)
  head.writeInt32BE(3 << 16, 4)
  return Buffer.concat([head, Buffer.from(body)])
})()

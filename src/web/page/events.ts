/** One server-sent event. */
export interface ServerEvent {
  event: string
  data: string
}

/** The events of a body as they come. It ends where the body does, however that came about. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as never).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = (await reader.read()) as ReadableStreamReadResult<string>
    if (done) return
    const blocks = (rest + value).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = eventOf(block)
      if (event) yield event
    }
  }
}

/** Comments, and ids without data, are no events. */
const eventOf = (block: string): ServerEvent | undefined => {
  const fields = block.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line) ?? [])
  const all = (name: string) =>
    fields.flatMap(([, field, value]) => (field === name ? [value] : []))
  const data = all('data').join('\n')
  return data ? { event: all('event')[0] ?? 'message', data } : undefined
}

/** A `fetch` that breaks an answer off where it is longer than so many bytes: a client would read it all into memory. */
export const boundedFetch =
  (mostBytes: number): typeof fetch =>
  async (...request) => {
    const response = await fetch(...request)
    let bytes = 0
    const bound = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.length
        if (bytes > mostBytes)
          controller.error(new Error(`the answer is longer than ${mostBytes} bytes`))
        else controller.enqueue(chunk)
      },
    })
    return new Response(response.body?.pipeThrough(bound) ?? null, response)
  }

import { parentPort, workerData } from 'node:worker_threads'
import { openMiniLm } from './index.ts'
import type { Reply, Request } from './thread.ts'

// The other end of `thread.ts`: embeds what it is sent, several requests taking turns.
const port = parentPort!
const aborts = new Map<number, AbortController>()
const opening = openMiniLm(workerData.cacheDir)

const reply = (message: Reply) => port.postMessage(message)
const failure = (error: unknown) => (error instanceof Error ? error.message : String(error))

opening.then(
  ({ name, dimension }) => reply({ kind: 'open', name, dimension }),
  (error) => reply({ kind: 'failed', message: failure(error) }),
)

port.on('message', async (request: Request) => {
  const { id } = request
  if (request.kind === 'abort') return aborts.get(id)?.abort()
  const abort = new AbortController()
  aborts.set(id, abort)
  try {
    const embedder = await opening
    const vectors = await embedder.embed(request.texts, { signal: abort.signal })
    reply({ kind: 'vectors', id, vectors })
  } catch (error) {
    reply({ kind: 'error', id, message: failure(error) })
  } finally {
    aborts.delete(id)
  }
})

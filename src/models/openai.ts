import { OpenAIEmbeddings } from '@langchain/openai'
import { openaiCredentials } from './credentials.ts'
import type { Embedder } from './embedder.ts'
import { EmbedderError } from './error.ts'
import { fromLangChain } from './langchain.ts'

/** What {@link openOpenAI} needs to know. */
export interface OpenAIOptions {
  readonly model: string
  readonly apiKey?: string | undefined
  readonly baseUrl?: string | undefined
}

const BATCH_SIZE = 128
const TIMEOUT_MS = 30_000

/**
 * An embedding model of OpenAI or of a server that speaks its protocol.
 *
 * @throws {EmbedderError} when neither a key nor a server is given, or the server does not answer.
 */
export async function openOpenAI({ model, apiKey, baseUrl }: OpenAIOptions): Promise<Embedder> {
  const name = `openai:${model}`
  const credentials = openaiCredentials({ apiKey, baseUrl })
  if (credentials === undefined) {
    throw new EmbedderError(
      `${name} needs a key: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server that asks for none, ` +
        'or TILLER_EMBEDDER=builtin',
    )
  }
  const embeddings = new OrderedEmbeddings({
    ...credentials,
    model,
    // By default the client asks for base64, and decodes a server's plain floats into silent zeros.
    encodingFormat: 'float',
    batchSize: BATCH_SIZE,
    timeout: TIMEOUT_MS,
    maxRetries: 1,
  })
  const explain = (cause: unknown) =>
    new EmbedderError(
      `${name} failed (${cause instanceof Error ? cause.message : String(cause)}): ` +
        'check TILLER_EMBEDDER, OPENAI_API_KEY and OPENAI_BASE_URL',
      { cause },
    )
  return fromLangChain({ name, embeddings, batchSize: BATCH_SIZE, explain })
}

/** The library takes the vectors in the order they come; the protocol says by an index which text each belongs to. */
class OrderedEmbeddings extends OpenAIEmbeddings {
  protected override async embeddingWithRetry(
    ...[request]: Parameters<OpenAIEmbeddings['embeddingWithRetry']>
  ): ReturnType<OpenAIEmbeddings['embeddingWithRetry']> {
    const answer = await super.embeddingWithRetry(request)
    const { length } = request.input
    if (answer.data.length !== length)
      throw new Error(`${answer.data.length} vectors where ${length} are due`)
    // Some servers give every vector the index 0, or none: theirs stay as they come.
    answer.data.sort((a, b) => (a.index ?? 0) - (b.index ?? 0))
    return answer
  }
}

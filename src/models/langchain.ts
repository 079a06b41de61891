import type { EmbeddingsInterface } from '@langchain/core/embeddings'
import { abortable } from './abortable.ts'
import type { Embedder } from './embedder.ts'
import { EmbedderError } from './error.ts'
import { unitVector } from './unit.ts'

/** A LangChain model and what this adapter must know of it. */
export interface LangChainModel {
  readonly name: string
  readonly embeddings: Pick<EmbeddingsInterface, 'embedDocuments'>
  /** Texts in one request. */
  readonly batchSize: number
  /** Turns what the library throws into an error that names the mend. */
  readonly explain: (cause: unknown) => EmbedderError
}

/**
 * Makes an {@link Embedder} of a LangChain embeddings class. One text is embedded here and now, both to
 * learn the dimension and to fail while opening rather than at the first request.
 *
 * @throws {EmbedderError} when that first text fails.
 */
export async function fromLangChain(model: LangChainModel): Promise<Embedder> {
  const { name, batchSize } = model
  const [probe] = await request(model, ['dimension'])
  const dimension = Array.isArray(probe) ? probe.length : 0
  unitVector(probe, dimension, name)

  return {
    name,
    dimension,
    async embed(texts, { signal } = {}) {
      const vectors: Float32Array[] = []
      for (let start = 0; start < texts.length; start += batchSize) {
        signal?.throwIfAborted()
        const batch = texts.slice(start, start + batchSize)
        for (const values of await abortable(request(model, batch), signal)) {
          vectors.push(unitVector(values, dimension, name))
        }
      }
      return vectors
    },
  }
}

/** As many answers as texts; each yet to be checked. */
async function request(model: LangChainModel, texts: readonly string[]): Promise<unknown[]> {
  // OpenAI answers 400 to an empty input; a blank one is the nearest text that it takes.
  const inputs = texts.map((text) => text || ' ')
  const answers = await model.embeddings.embedDocuments(inputs).catch((cause: unknown) => {
    throw model.explain(cause)
  })
  if (answers.length === texts.length) return answers
  throw new EmbedderError(
    `${model.name} gave ${answers.length} vectors where ${texts.length} are due`,
  )
}

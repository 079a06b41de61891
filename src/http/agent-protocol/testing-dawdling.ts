import { wordEmbedder } from '../../../graphs/feed/testing.ts'
import type { Embedder } from '../../models/index.ts'

/** A command that is read by meaning. */
export const slow = 'something about the sea'

/** An embedder that is never done with that command, so that its run can be met under way. */
export const dawdling: Embedder = {
  ...wordEmbedder,
  embed: (texts, options) =>
    texts.some((text) => text !== '' && slow.includes(text))
      ? new Promise((_, reject) => {
          options?.signal?.addEventListener('abort', () => reject(options.signal?.reason))
        })
      : wordEmbedder.embed(texts, options),
}

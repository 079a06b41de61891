/** An embedder that cannot be opened, or that gave no usable vectors. The message names the mend. */
export class EmbedderError extends Error {
  override readonly name = 'EmbedderError'
}

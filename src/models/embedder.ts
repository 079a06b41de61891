/**
 * Turns texts into unit vectors, such that the dot product of two vectors is the cosine similarity of
 * their texts.
 */
export interface Embedder {
  /**
   * Stored beside every vector, since vectors of two embedders cannot be compared:
   * `all-MiniLM-L6-v2-int8`, `openai:text-embedding-3-small`, `transformers:Xenova/all-MiniLM-L6-v2`.
   */
  readonly name: string
  /** Numbers in every vector. */
  readonly dimension: number
  /**
   * One vector of unit length for each text, in the order of the texts. The empty string is a text.
   *
   * @throws {EmbedderError} when the model fails or answers with something that is no vector.
   * @throws the signal's reason, once it is aborted.
   */
  embed(texts: readonly string[], options?: EmbedOptions): Promise<Float32Array[]>
}

/** Options of {@link Embedder.embed}. */
export interface EmbedOptions {
  /** Work stops before the next batch once this is aborted. */
  readonly signal?: AbortSignal
}

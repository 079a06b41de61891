/** A model whose answers made no reading, twice. The message holds no words of the user. */
export class ModelReadingError extends Error {
  override readonly name = 'ModelReadingError'
}

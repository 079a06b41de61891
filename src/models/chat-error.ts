/** A chat model that gave no answer to work with. The message says why, never what was asked or answered. */
export class ChatError extends Error {
  override readonly name = 'ChatError'
}

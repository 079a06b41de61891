/** What a catalogue refuses. The message names the place and the mend. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError'
  readonly code: 'conflict' | 'embedder' | 'unreadable'
  constructor(code: CatalogueError['code'], message: string) {
    super(message)
    this.code = code
  }
}

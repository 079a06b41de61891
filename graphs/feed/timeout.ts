/** A node of the graph took longer than it may: nothing was written. */
export class NodeTimeoutError extends Error {
  override readonly name = 'NodeTimeoutError'
  constructor(node: string, ms: number) {
    super(`the node ${node} took longer than ${ms} ms`)
  }
}

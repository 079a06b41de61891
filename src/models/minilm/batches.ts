/**
 * Splits texts into batches of equal token counts. Such a batch needs no padding, and so neither a mask
 * nor time spent on padding.
 *
 * @param lengths Tokens of each text.
 * @param maxTokens Upper bound on the tokens of a batch; a longer text is a batch of its own.
 * @returns Positions in `lengths`, each exactly once.
 */
export function batchesOfEqualLength(lengths: readonly number[], maxTokens: number): number[][] {
  const batches: number[][] = []
  const open = new Map<number, number[]>()
  lengths.forEach((length, position) => {
    const batch = open.get(length)
    if (batch !== undefined && (batch.length + 1) * length <= maxTokens) {
      batch.push(position)
      return
    }
    const fresh = [position]
    open.set(length, fresh)
    batches.push(fresh)
  })
  return batches
}

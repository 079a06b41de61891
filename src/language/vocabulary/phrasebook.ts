/** Phrases, each with what it means, found in a row of words by the longest match. */
export interface Phrasebook<Meaning> {
  /** The meanings of the longest phrase that begins at `at`, and where it ends (exclusive). */
  longest(
    keys: readonly string[],
    at: number,
  ): { meanings: readonly Meaning[]; to: number } | undefined
  /** Where the longest phrase that begins at `at` ends (exclusive): `at` itself when none does. */
  skip(keys: readonly string[], at: number): number
}

/** Builds a phrasebook from pairs of a phrase (its words' keys) and a meaning. */
export const phrasebook = <Meaning>(
  entries: Iterable<readonly [phrase: readonly string[], meaning: Meaning]>,
): Phrasebook<Meaning> => {
  const byKey = new Map<string, Meaning[]>()
  // Most words begin no phrase, and most phrases are short.
  const longestFrom = new Map<string, number>()
  for (const [phrase, meaning] of entries) {
    const [first] = phrase
    if (first === undefined) continue
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, phrase.length))
    const key = phrase.join(' ')
    const meanings = byKey.get(key)
    if (meanings) meanings.push(meaning)
    else byKey.set(key, [meaning])
  }
  const longest: Phrasebook<Meaning>['longest'] = (keys, at) => {
    const furthest = Math.min(keys.length, at + (longestFrom.get(keys[at] ?? '') ?? 0))
    for (let to = furthest; to > at; to--) {
      const meanings = byKey.get(keys.slice(at, to).join(' '))
      if (meanings) return { meanings, to }
    }
    return undefined
  }
  return { longest, skip: (keys, at) => longest(keys, at)?.to ?? at }
}

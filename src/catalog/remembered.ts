/** A pure function that remembers its answers, of which it keeps `most` at once: then it begins anew. */
export const remembered = <T>(make: (text: string) => T, most: number): ((text: string) => T) => {
  const known = new Map<string, T>()
  return function remember(text) {
    const had = known.get(text)
    if (had !== undefined) return had
    if (known.size >= most) known.clear()
    const made = make(text)
    known.set(text, made)
    return made
  }
}

/** Things of which no kind is more than so many times as common as kinds are on average. */
const farCommoner = 3

/** Things in their order, without what is one too many of its kind: the first of each kind stay. */
export const mostOfKind = <Thing>(
  things: readonly Thing[],
  kindOf: (thing: Thing) => string,
): Thing[] => {
  const kinds = new Set(things.map(kindOf))
  const most = Math.ceil((farCommoner * things.length) / Math.max(kinds.size, 1))
  const counts = new Map<string, number>()
  return things.filter((thing) => {
    const kind = kindOf(thing)
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count <= most
  })
}

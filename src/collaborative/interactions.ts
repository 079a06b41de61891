/** Which items were liked together: a list of items for each user, and nothing of who that is. */
export interface Interactions {
  /** The ids of the items, by number. */
  ids: string[]
  /** The numbers of the items of all users, one user after the other. */
  items: Uint32Array
  /** Where in `items` each user begins; and the end. */
  starts: Uint32Array
}

/**
 * An item that fewer users liked has no vector. A vector is made of what those who liked the item liked beside it: of
 * one user alone it would be that user's taste, there to be read.
 */
const fewestUsers = 5
/** Of more items those that most users liked: what is near is found by comparing all. */
const mostItems = 50_000
/** Of a user's likings the latest: beyond them a user is no person. */
const mostLikings = 1_000

/** Gathers the interactions of users, each given as the ids of what they liked, oldest first and none twice. */
export const interactionsOf = async (
  likings: AsyncIterable<readonly string[]>,
): Promise<Interactions> => {
  const numbers = new Map<string, number>()
  const users: number[] = []
  let [items, starts] = [new Uint32Array(1024), new Uint32Array(1024)]
  let [count, ends] = [0, 0]
  for await (const liked of likings) {
    for (const id of liked.slice(-mostLikings)) {
      const number = numbers.get(id) ?? numbers.size
      numbers.set(id, number)
      users[number] = (users[number] ?? 0) + 1
      if (count === items.length) items = grown(items)
      items[count++] = number
    }
    if (ends + 1 === starts.length) starts = grown(starts)
    starts[++ends] = count
  }
  const ids = [...numbers.keys()]
  const kept = ids
    .map((id, number) => ({ id, number, users: users[number]! }))
    .filter((item) => item.users >= fewestUsers)
    .sort((a, b) => b.users - a.users || (a.id < b.id ? -1 : 1))
    .slice(0, mostItems)
  return only(kept, { items, starts: starts.subarray(0, ends + 1) })
}

const grown = (list: Uint32Array<ArrayBuffer>) => {
  const larger = new Uint32Array(2 * list.length)
  larger.set(list)
  return larger
}

/** The items that are kept, numbered anew, and the users who have two of them: one alone joins it to nothing. */
const only = (
  kept: readonly { id: string; number: number }[],
  { items, starts }: Pick<Interactions, 'items' | 'starts'>,
): Interactions => {
  const renumbered = new Map(kept.map(({ number }, at) => [number, at]))
  let [count, ends, at] = [0, 0, 0]
  for (const end of starts.slice(1)) {
    const begin = count
    for (; at < end; at++) {
      const number = renumbered.get(items[at]!)
      // What is kept is never longer than what was read: it may take its place.
      if (number !== undefined) items[count++] = number
    }
    if (count - begin < 2) count = begin
    else starts[++ends] = count
  }
  return {
    ids: kept.map(({ id }) => id),
    items: items.slice(0, count),
    starts: starts.slice(0, ends + 1),
  }
}

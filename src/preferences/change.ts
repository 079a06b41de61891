import type { Directive } from './directive.ts'
import { directiveOf, type Remembered } from './memory.ts'

/** An end of a directive: as long as the one that it made room for is remembered, until a time, or for good. */
export interface End {
  id: string
  while?: string | undefined
  until?: string | undefined
}

/** What a turn writes: the directives that it made, and the ends of others. */
export interface Change {
  made: Directive[]
  ended: End[]
}

/** What was made and what was ended from one memory to another. */
export const changeOf = (before: readonly Remembered[], after: readonly Remembered[]): Change => {
  const known = new Map(before.map((one) => [one.id, one]))
  const kept = new Set(after.map(({ id }) => id))
  const forGood = before.filter(({ id }) => !kept.has(id)).map(({ id }): End => ({ id }))
  const forAWhile = after.flatMap(({ id, restsWhile, restsUntil }): End[] => {
    const old = known.get(id)
    const fresh = restsWhile.filter((one) => !old?.restsWhile.includes(one))
    const isAllowed = restsUntil !== null && restsUntil !== old?.restsUntil
    return [
      ...fresh.map((one) => ({ id, while: one })),
      ...(isAllowed ? [{ id, until: restsUntil }] : []),
    ]
  })
  return {
    made: after.filter(({ id }) => !known.has(id)).map(directiveOf),
    ended: [...forGood, ...forAWhile],
  }
}

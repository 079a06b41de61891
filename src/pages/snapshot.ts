/** One item of a snapshot, best first. */
export interface RankedItem {
  id: string
  score: number
  shares: { source: string; share: number }[]
  penalty: number
}

/** What a ranking was made from: when none of it has changed, the ranking still holds. */
export interface Basis {
  turn: number
  catalogueVersion: number
  /** Changes with every telling event of the user. */
  history: string
  /** The directives in force, since some expire by themselves. */
  directives: string[]
}

/** A ranking kept so that every page of it is cut from the same order. */
export interface Snapshot {
  id: string
  basis: Basis
  ranking: RankedItem[]
  /** How many items of it the first page showed. */
  shown: number
}

/** Whether two rankings answer the same wishes, though items or history may have changed in between. */
export const asksTheSame = (a: Basis, b: Basis): boolean =>
  a.turn === b.turn && a.directives.join() === b.directives.join()

/** Whether a ranking still holds. */
export const isCurrent = (a: Basis, b: Basis): boolean =>
  asksTheSame(a, b) && a.catalogueVersion === b.catalogueVersion && a.history === b.history

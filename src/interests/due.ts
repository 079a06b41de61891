import type { Queryable } from '../catalog/index.ts'
import { selectDue } from './run-queries.ts'
import { needed } from './support.ts'

/** So many new reliable events since the last run make the next one due, */
const enough = 5
/** and after so many days a single one does: RecGPT mines interests anew every two weeks. */
const days = 14

/**
 * The users whose interests are to be mined: there is enough new to read since it was last done, or anything new since
 * long ago; for the first time as soon as there are as many reliable events as an interest takes. Of all users, or of
 * some.
 */
export const usersDue = (db: Queryable, now: Date, among?: readonly string[]): Promise<string[]> =>
  selectDue(db, { now, among, first: needed.items, enough, days })

import { mentions } from '../catalog/index.ts'

/**
 * The months, from 1, in which a word of the calendar is of now. Of the seasons each is so in its months north and south
 * of the equator, since nobody knows where the user is. "May" and "march" are as often no months.
 */
const calendar: Readonly<Record<string, readonly number[]>> = {
  winter: [12, 1, 2, 6, 7, 8],
  summer: [6, 7, 8, 12, 1, 2],
  spring: [3, 4, 5, 9, 10, 11],
  autumn: [9, 10, 11, 3, 4, 5],
  fall: [9, 10, 11, 3, 4, 5],
  january: [12, 1, 2],
  february: [1, 2, 3],
  april: [3, 4, 5],
  june: [5, 6, 7],
  july: [6, 7, 8],
  august: [7, 8, 9],
  september: [8, 9, 10],
  october: [9, 10, 11],
  november: [10, 11, 12],
  december: [11, 12, 1],
  "valentine's": [1, 2],
  easter: [3, 4],
  halloween: [9, 10],
  thanksgiving: [10, 11],
  christmas: [11, 12],
}

/** Whether a phrase is of a time of the year that is not now. */
export const isOutOfSeason = (phrase: string, now: Date): boolean => {
  const month = now.getUTCMonth() + 1
  return Object.entries(calendar).some(
    ([word, months]) => !months.includes(month) && mentions(phrase, word),
  )
}

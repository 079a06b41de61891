import type { Word } from '../catalog/index.ts'

/** Words that say nothing of an item by themselves. */
const stopWords = new Set(
  `a an and are as at be been but by can could do for from get goes has have how i if in into is it its just like likes
  liked love may might more much must no not of on one only or other our out own perhaps really simply since so some
  such than that the their them then there these they thing this those to too try up very was way we well were what
  when where which while who will with would you your because enjoy everything`.split(/\s+/),
)

export const isContent = ({ folded }: Pick<Word, 'folded'>): boolean =>
  !stopWords.has(folded) && /\p{L}/u.test(folded)

/** How a list of recommendations found the one item that was held out. */
export interface Score {
  'Recall@10': number
  'Recall@50': number
  'NDCG@10': number
}

export const figures: readonly (keyof Score)[] = ['Recall@10', 'Recall@50', 'NDCG@10']

/** With one item to be found its gain is ideal in the first place, and a logarithm's part of that in those after it. */
export const scoreOf = (recommended: readonly string[], heldOut: string): Score => {
  const place = recommended.indexOf(heldOut)
  const isWithin = (count: number) => Number(place >= 0 && place < count)
  return {
    'Recall@10': isWithin(10),
    'Recall@50': isWithin(50),
    'NDCG@10': isWithin(10) && 1 / Math.log2(place + 2),
  }
}

/** Lists of numbers, one after the other; `starts` says where each begins, and the end. */
export interface Lists {
  numbers: Uint32Array
  starts: Uint32Array
}

export const listsOf = (lists: readonly (readonly number[])[]): Lists => {
  const starts = new Uint32Array(lists.length + 1)
  for (const [at, list] of lists.entries()) starts[at + 1] = starts[at]! + list.length
  return { numbers: Uint32Array.from(lists.flat()), starts }
}

export const listAt = ({ numbers, starts }: Lists, at: number): Uint32Array =>
  numbers.subarray(starts[at]!, starts[at + 1]!)

export const countOf = ({ starts }: Lists): number => starts.length - 1

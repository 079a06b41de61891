import type { ValueSense } from './sense.ts'

/** For each attribute the part of its values of which something is true, 0 to 1. */
export const sharesOf = (
  values: Iterable<Pick<ValueSense, 'attribute' | 'value'>>,
  isTrue: (value: string) => boolean,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, { all: number; true: number }>()
  for (const { attribute, value } of values) {
    const count = counts.get(attribute) ?? { all: 0, true: 0 }
    count.all++
    if (isTrue(value)) count.true++
    counts.set(attribute, count)
  }
  return new Map([...counts].map(([attribute, count]) => [attribute, count.true / count.all]))
}

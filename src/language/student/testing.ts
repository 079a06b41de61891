import { bucketOf, type Linear } from './linear.ts'
import { nothing, type Student, studentVersion } from './student.ts'

const buckets = 16

/** A classifier that is sure of one label whatever it sees. */
const always = (label: string, ...others: string[]): Linear => {
  const labels = [label, ...others]
  const table = new Int8Array(buckets * labels.length)
  table[bucketOf('bias', buckets) * labels.length] = 100
  return { labels, buckets, scale: 1, table }
}

const taught = (tag: string, other: string): Student => ({
  version: studentVersion,
  tags: always(tag, other),
  acts: always('refine', 'noise'),
})

/** Holds every word to be only told. */
export const telling = taught(nothing, 'want-prefer-text')

/** Holds every word to be a wish. */
export const wishing = taught('want-prefer-text', nothing)

/** Holds every word to name what must not be. */
export const avoiding = taught('avoid-must-value', nothing)

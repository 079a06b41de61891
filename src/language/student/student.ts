import { readFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Linear } from './linear.ts'

/** A compact parser, learnt: what each word of a command is to it, and the act of the whole. */
export interface Student {
  /** Of the features: an artefact of another version was learnt from other ones. */
  version: number
  /** `O` for words that ask for nothing; else "want-must-value", "avoid-prefer-text", ..., and `other`. */
  tags: Linear
  acts: Linear
}

/** The tag of words that ask for nothing. */
export const nothing = 'O'

export const studentVersion = 1

const parts = ['tags', 'acts'] as const

/** A student as a file: a line of JSON, then the tables, all compressed. */
export const encodeStudent = (student: Student): Buffer => {
  const head = parts.map((part) => {
    const { labels, buckets, scale } = student[part]
    return [part, { labels, buckets, scale }]
  })
  const line = JSON.stringify({ version: student.version, ...Object.fromEntries(head) })
  const tables = parts.map((part) => Buffer.from(student[part].table.buffer))
  return gzipSync(Buffer.concat([Buffer.from(`${line}\n`), ...tables]), { level: 9 })
}

/** @throws Error when the file is of another version. */
export const decodeStudent = (file: Uint8Array): Student => {
  const bytes = gunzipSync(file)
  const end = bytes.indexOf('\n')
  const head = JSON.parse(bytes.subarray(0, end).toString())
  if (head.version !== studentVersion)
    throw new Error(
      `the student is of version ${head.version}, not ${studentVersion}: train it anew`,
    )
  let at = end + 1
  const linear = ({ labels, buckets, scale }: Omit<Linear, 'table'>): Linear => {
    const from = at
    at += buckets * labels.length
    const table = new Int8Array(bytes.subarray(from, at))
    return { labels, buckets, scale, table }
  }
  return { version: head.version, tags: linear(head.tags), acts: linear(head.acts) }
}

/** The student that comes with the built-in parser, read from its file. */
export const openStudent = (file: URL = studentFile): Student => decodeStudent(readFileSync(file))

export const studentFile = new URL(`./student-${studentVersion}.bin.gz`, import.meta.url)

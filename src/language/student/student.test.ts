import { statSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { decodeStudent, encodeStudent, nothing, openStudent, studentFile } from './student.ts'
import { telling } from './testing.ts'

test('a student is read back from its file as it was', () => {
  expect(decodeStudent(encodeStudent(telling))).toEqual(telling)
})

test('a student of another version is not taken', () => {
  const text = gunzipSync(encodeStudent(telling))
    .toString('latin1')
    .replace('"version":1', '"version":0')
  const old = gzipSync(Buffer.from(text, 'latin1'))
  expect(() => decodeStudent(old)).toThrow('the student is of version 0, not 1: train it anew')
})

test('the one that comes with the parser is whole, and small', () => {
  const { tags, acts } = openStudent()
  expect(tags.labels).toContain(nothing)
  expect(tags.labels).toContain('want-prefer-text')
  expect(acts.labels).toContain('refine')
  for (const { table, buckets, labels } of [tags, acts])
    expect(table).toHaveLength(buckets * labels.length)
  expect(statSync(studentFile).size).toBeLessThan(5_000_000)
})

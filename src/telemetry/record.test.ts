import { expect, test } from 'vitest'
import { type RecordedSpan, recordingInto } from './record.ts'
import { inSpan } from './spans.ts'

let ids = 0
const recording = (contents?: Map<string, object>) => ({
  spans: [] as RecordedSpan[],
  contents,
  now: () => new Date(0),
  newId: () => `${++ids}`,
})
const part = (name: string) => ({ name, kind: 'CHAIN' }) as const

test('spans are recorded in the order in which they begin, each under what made it, also of works at once', async () => {
  const record = recording()
  await recordingInto(record, () =>
    inSpan(part('whole'), () =>
      Promise.all(
        ['a', 'b'].map((name) =>
          inSpan(part(name), async () => {
            await null
            await inSpan(part(`${name} inside`), () => {})
          }),
        ),
      ),
    ),
  )
  const byId = new Map(record.spans.map((span) => [span.id, span.name]))
  const tree = record.spans.map(({ name, parentId }) => [name, parentId && byId.get(parentId)])
  expect(tree).toEqual([
    ['whole', null],
    ['a', 'whole'],
    ['b', 'whole'],
    ['a inside', 'a'],
    ['b inside', 'b'],
  ])
})

test('work that is not recorded runs all the same, and two recordings do not mix', async () => {
  expect(await inSpan(part('nowhere'), () => 7)).toBe(7)
  const [one, other] = [recording(), recording()]
  await Promise.all([
    recordingInto(one, () => inSpan(part('one'), async () => inSpan(part('inside'), () => {}))),
    recordingInto(other, () => inSpan(part('other'), () => {})),
  ])
  expect(one.spans.map(({ name }) => name)).toEqual(['one', 'inside'])
  expect(other.spans.map(({ name }) => name)).toEqual(['other'])
})

test('what fails is recorded with the kind of its error and what it was given, and fails on', async () => {
  const contents = new Map()
  const record = recording(contents)
  const fails = () =>
    inSpan({ ...part('fails'), input: () => 'given' }, () => {
      throw new TypeError('a secret')
    })
  await expect(recordingInto(record, fails)).rejects.toThrow(TypeError)
  const [span] = record.spans
  expect(span!.attributes).toEqual({ 'error.type': 'TypeError' })
  expect(contents.get(span!.id)).toEqual({ input: 'given' })
})

test('contents are not even made where they are not kept', async () => {
  const input = () => {
    throw new Error('asked for')
  }
  const record = recording()
  await recordingInto(record, () => inSpan({ ...part('plain'), input }, () => {}))
  expect(record.spans).toHaveLength(1)
})

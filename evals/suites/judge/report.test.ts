import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Case, type Criterion, criteriaOf, readCases } from '../../judge/index.ts'
import type { Verdict } from './measure.ts'
import { rightOf } from './measure.ts'
import { disagreementNotes, metricsOf } from './report.ts'

let tag: Case
let cases: Case[]
beforeAll(async () => {
  cases = await readCases()
  tag = cases.find(({ kind }) => kind === 'tag')!
})

const verdicts = (right: readonly boolean[], said: readonly boolean[]): Verdict[] =>
  criteriaOf.tag.map((criterion, i) => ({
    case: tag,
    criterion,
    right: right[i]!,
    said: said[i]!,
    why: '',
  }))
const figure = (key: string, given: readonly Verdict[][]) => {
  const metric = metricsOf('j', given).find((one) => one.key === `j: tag ${key}`)!
  return [metric.score, metric.count]
}
const yes = [true, true, true, true]
const invalid = [true, true, true, false]

test('agreement, precision and recall are those of what fails', () => {
  const given = [
    verdicts(yes, yes),
    verdicts(yes, invalid),
    verdicts(invalid, invalid),
    verdicts(invalid, yes),
    verdicts(invalid, invalid),
  ]
  expect(figure('validity: agreement', given)).toEqual([3 / 5, 5])
  expect(figure('validity: agreement, all passed', given)).toEqual([2 / 5, 5])
  expect(figure('validity: precision of fails', given)).toEqual([2 / 3, 3])
  expect(figure('validity: recall of fails', given)).toEqual([2 / 3, 3])
  expect(figure('relevance: agreement', given)).toEqual([1, 5])
  expect(figure('accepted: agreement', given)).toEqual([3 / 5, 5])
  expect(disagreementNotes('j', given)).toEqual([
    'j: tag validity: 1 let through, 1 refused against the label',
  ])
})

test('one that is refused for the wrong reason is still rightly not accepted', () => {
  const given = [verdicts(invalid, [false, true, true, true])]
  expect(figure('accepted: agreement', given)).toEqual([1, 1])
  expect(figure('validity: agreement', given)).toEqual([0, 1])
})

test('the gain over passing all is the difference of both agreements, and 0 of a judge that passes all', () => {
  const answers = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(fc.tuple(answers, answers), { minLength: 1, maxLength: 12 }), (pairs) => {
      const given = pairs.map(([right, said]) => verdicts(right, said))
      for (const name of [...criteriaOf.tag, 'accepted']) {
        const [ours] = figure(`${name}: agreement`, given)
        const [all] = figure(`${name}: agreement, all passed`, given)
        expect(figure(`${name}: gain over all passed`, given)[0]).toBeCloseTo(ours! - all!, 9)
      }
      const passing = pairs.map(([right]) => verdicts(right, yes))
      expect(figure('accepted: gain over all passed', passing)[0]).toBe(0)
      expect(
        disagreementNotes(
          'all',
          pairs.map(([right]) => verdicts(right, right)),
        ),
      ).toEqual([])
    }),
    { numRuns: 30 },
  )
})

test('what a person said later outranks the first label, of that question alone', () => {
  const labelOf = (criterion: Criterion) => (tag.labels as Record<string, boolean>)[criterion]
  const { id } = tag
  const pass = !labelOf('validity')
  const people = new Map([
    [JSON.stringify([id, 'validity']), { id, criterion: 'validity', pass, at: '' }],
  ])
  expect(rightOf(tag, 'validity', people)).toBe(pass)
  expect(rightOf(tag, 'relevance', people)).toBe(labelOf('relevance'))
  expect(rightOf(tag, 'validity', new Map())).toBe(!pass)
})

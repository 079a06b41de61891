import fc from 'fast-check'
import { expect, test } from 'vitest'
import { criteriaOf, kinds } from './criteria.ts'
import { isAccepted, type Judgement, judged, together } from './judgement.ts'

/** What two judges say of one thing, each of every criterion. */
const twice = fc.constantFrom(...kinds).chain((kind) => {
  const one = fc
    .array(fc.boolean(), { minLength: criteriaOf[kind].length, maxLength: criteriaOf[kind].length })
    .map((passes) =>
      criteriaOf[kind].map(
        (criterion, i): Judgement => ({ criterion, pass: passes[i]!, why: 'x' }),
      ),
    )
  return fc.tuple(one, one)
})

test('a thing is accepted if and only if all criteria pass', () => {
  fc.assert(
    fc.property(twice, ([judgements]) => {
      const failing = judgements.filter(({ pass }) => !pass)
      expect(isAccepted(judgements)).toBe(failing.length === 0)
    }),
  )
})

test('a model never overrules what the code refuses, and refuses what the code lets pass', () => {
  fc.assert(
    fc.property(twice, ([code, model]) => {
      const both = together(code, model)
      for (const [i, { criterion, pass }] of both.entries()) {
        expect(criterion).toBe(code[i]!.criterion)
        expect(pass).toBe(code[i]!.pass && model[i]!.pass)
      }
      expect(isAccepted(both)).toBe(isAccepted(code) && isAccepted(model))
    }),
  )
})

test('where the model says nothing the code stands', () => {
  fc.assert(
    fc.property(twice, ([code, model]) => {
      expect(together(code, [])).toEqual(code)
      const some = together(code, model.slice(1))
      expect(some[0]).toEqual(code[0])
    }),
  )
})

test('whoever refuses gives the reason', () => {
  const yes = judged('factuality', [])
  const no = judged('factuality', ['the item has no “x”', 'the item is not of “2”'])
  expect(no).toEqual({
    criterion: 'factuality',
    pass: false,
    why: 'the item has no “x”; the item is not of “2”',
  })
  expect(together([yes], [no])[0]!.why).toBe(no.why)
  expect(together([no], [yes])[0]!.why).toBe(no.why)
  expect(yes.why).not.toBe('')
})

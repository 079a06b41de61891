import { beforeAll, describe, expect, test } from 'vitest'
import type { Case } from './case.ts'
import { partOf, parts, readCases } from './cases.ts'
import { judgeByCode } from './code.ts'
import { criteriaOf, kinds, questions } from './criteria.ts'
import { tell } from './tell.ts'
import { openWorlds, type Worlds } from './world.ts'

let cases: Case[]
let worlds: Worlds
beforeAll(async () => {
  cases = await readCases()
  worlds = await openWorlds()
})

describe('the labelled cases', () => {
  test('are over 240, each with an id of its own, and speak of items and values that are there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(240)
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
    for (const one of cases) {
      const { byId, view } = worlds[one.catalogue]
      const ids =
        one.kind === 'interest'
          ? one.did.map((line) => line.split(' ')[1]!)
          : one.kind === 'explanation'
            ? [one.item]
            : []
      for (const id of ids) expect([one.id, id, byId.has(id)]).toEqual([one.id, id, true])
      const named = one.kind === 'interest' ? [one] : one.likes
      for (const { attribute, value } of named)
        expect([
          one.id,
          view.vocabulary.some((v) => v.attribute === attribute && v.value === value),
        ]).toEqual([one.id, true])
    }
  })

  test('have both answers to every question in each part, over several catalogues', () => {
    for (const kind of kinds)
      for (const criterion of criteriaOf[kind])
        for (const part of parts) {
          const own = cases.filter((one) => one.kind === kind && partOf(one) === part)
          const answers = new Set(own.map(({ labels }) => labels[criterion as keyof typeof labels]))
          expect([kind, criterion, part, answers]).toEqual([
            kind,
            criterion,
            part,
            new Set([true, false]),
          ])
          expect(new Set(own.map(({ catalogue }) => catalogue)).size).toBeGreaterThanOrEqual(3)
        }
  })

  test('are told to a person with all that the questions are about', () => {
    for (const one of cases) {
      const text = tell(one, worlds[one.catalogue]).join('\n')
      expect(text).not.toContain('undefined')
      if (one.kind === 'explanation') expect(text).toContain(one.sentence)
      if (one.kind === 'tag') expect(text).toContain(one.tag)
      if (one.kind === 'interest')
        expect(text.match(/^evidence: /gm)).toHaveLength(one.evidence.length)
    }
  })
})

test('the code answers every question of every case, with a reason, and the same each time', () => {
  for (const one of cases) {
    const judgements = judgeByCode(one, worlds)
    expect(judgements.map(({ criterion }) => criterion)).toEqual([...criteriaOf[one.kind]])
    for (const { criterion, why } of judgements) {
      expect(why).not.toBe('')
      expect(questions[one.kind][criterion]).toMatch(/\?$/)
    }
    expect(judgeByCode(one, worlds)).toEqual(judgements)
  }
})

test('the code never reads a label', () => {
  for (const one of cases) {
    const flipped = {
      ...one,
      labels: Object.fromEntries(Object.entries(one.labels).map(([name, pass]) => [name, !pass])),
    } as Case
    expect(judgeByCode(flipped, worlds)).toEqual(judgeByCode(one, worlds))
  }
})

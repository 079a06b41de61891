import { beforeAll, describe, expect, test } from 'vitest'
import type { CaseOf } from './case.ts'
import { judgeByCode } from './code.ts'
import { openWorlds, type Worlds } from './world.ts'

let worlds: Worlds
beforeAll(async () => {
  worlds = await openWorlds()
})

const gardener: CaseOf<'interest'> = {
  id: 'x',
  kind: 'interest',
  catalogue: 'shop',
  attribute: 'category',
  value: 'Garden',
  reason: 'Tools for the garden.',
  did: ['like p25 2026-03-04 19:00', 'purchase p26 2026-03-19 19:00', 'save p27 2026-04-02 19:00'],
  evidence: [1, 2, 3],
  labels: { willingness: true, reasonableness: true },
}
const toolTag: CaseOf<'tag'> = {
  id: 'y',
  kind: 'tag',
  catalogue: 'shop',
  tag: 'copper watering can',
  interest: { attribute: 'category', value: 'Garden' },
  likes: [{ attribute: 'category', value: 'Garden' }],
  reason: 'You garden.',
  labels: { relevance: true, consistency: true, specificity: true, validity: true },
}
const failing = (one: CaseOf<'interest'> | CaseOf<'tag'>) =>
  judgeByCode(one, worlds)
    .filter(({ pass }) => !pass)
    .map(({ criterion }) => criterion)

describe('an interest', () => {
  test('with sound evidence over weeks passes', () => {
    expect(failing(gardener)).toEqual([])
  })

  test.each<[string, Partial<CaseOf<'interest'>>, string[]]>([
    [
      'one foreign piece of evidence',
      { did: [...gardener.did, 'like p1 2026-05-01 19:00'], evidence: [1, 2, 3, 4] },
      ['reasonableness'],
    ],
    ['an event that nobody did', { evidence: [1, 2, 3, 7] }, ['reasonableness']],
    ['no evidence', { evidence: [] }, ['reasonableness']],
    ['two items', { evidence: [1, 2] }, ['reasonableness']],
    [
      'more in the reason than there is',
      { reason: 'Nine tools for the garden.' },
      ['reasonableness'],
    ],
    ['something else in the reason', { reason: 'Tools for hiking.' }, ['reasonableness']],
    [
      'all on one day',
      { did: gardener.did.map((line) => line.replace(/2026-\d\d-\d\d/, '2026-03-04')) },
      ['willingness'],
    ],
    [
      'more refused than liked',
      {
        did: [...gardener.did, ...['p25', 'p26', 'p28'].map((id) => `hide ${id} 2026-05-01 19:00`)],
      },
      ['reasonableness'],
    ],
  ])('with %s fails', (_, change, criteria) => {
    expect(failing({ ...gardener, ...change })).toEqual(criteria)
  })

  test('in what is used up and bought again fails', () => {
    const did = ['p50', 'p51', 'p52', 'p50', 'p51'].map(
      (id, i) => `purchase ${id} 2026-0${i + 1}-04 19:00`,
    )
    expect(
      failing({
        ...gardener,
        value: 'Pet care',
        did,
        evidence: [1, 2, 3, 4, 5],
        reason: 'It is bought.',
      }),
    ).toEqual(['willingness'])
  })
})

describe('a tag', () => {
  test('of an interest, with a modifier and a core word, that an item answers to, passes', () => {
    expect(failing(toolTag)).toEqual([])
  })

  test.each<[string, Partial<CaseOf<'tag'>>, string[]]>([
    ['a vague word', { tag: 'nice watering can' }, ['specificity']],
    ['a brand', { tag: 'Thornbury watering can' }, ['specificity']],
    ['no modifier', { tag: 'garden' }, ['specificity']],
    ['nothing that answers', { tag: 'copper garden gnome' }, ['validity']],
    ['another interest', { interest: { attribute: 'category', value: 'Tea' } }, ['consistency']],
    [
      'a user who likes other things',
      { likes: [{ attribute: 'category', value: 'Tea' }] },
      ['relevance'],
    ],
    ['a reason of other things', { reason: 'You read at night.' }, ['consistency']],
  ])('with %s fails', (_, change, criteria) => {
    expect(failing({ ...toolTag, ...change })).toEqual(criteria)
  })
})

import { describe, expect, test } from 'vitest'
import type { AnswerOperation } from './answer.ts'
import type { ModelInput } from './input.ts'
import { operationsOf } from './operation.ts'
import { inputOf, item, operation, rule, unattributed } from './testing.ts'

const plainly = { weak: false, less: false, absolute: false }
const shown = [item('a', 'The Tide'), item('b', 'Lamp')]

const check = (
  given: Partial<AnswerOperation>,
  manner: Partial<typeof plainly> = {},
  input: Partial<ModelInput> = {},
) =>
  operationsOf(
    operation(given),
    { ...plainly, ...manner },
    inputOf('no horror', { shown, ...input }),
  )
const one = (...given: Parameters<typeof check>) => {
  const checked = check(...given)
  return typeof checked === 'string' ? checked : checked.operations[0]
}

describe('an addition', () => {
  test('is the whole of an operation of the preferences', () => {
    expect(check({})).toEqual({
      operations: [
        {
          op: 'add',
          polarity: 'avoid',
          strength: 'must',
          condition: { attribute: 'genres', operator: 'contains', value: 'Horror' },
          weight: 1,
          exclusive: false,
          expiresAt: null,
          quote: 'no horror',
        },
      ],
      leftOut: [],
    })
  })

  test.each([
    ['bit', 0.5],
    ['normal', 1],
    ['much', 2],
    [null, 1],
  ] as const)('of weight %s counts %d', (weight, count) => {
    expect(one({ weight })).toMatchObject({ weight: count })
  })

  test.each([
    ['tonight', '2026-11-26T08:00:00.000Z'],
    ['today', '2026-11-26T20:00:00.000Z'],
    ['week', '2026-12-02T20:00:00.000Z'],
    [null, null],
  ] as const)('for %s ends at %s', (horizon, expiresAt) => {
    expect(one({ horizon })).toMatchObject({ expiresAt })
  })

  test('is exclusive only where something is wanted', () => {
    expect(one({ exclusive: true, polarity: 'want' })).toMatchObject({ exclusive: true })
    expect(one({ exclusive: true })).toMatchObject({ exclusive: false })
  })

  test('without a polarity is not clear', () => {
    expect(one({ polarity: null })).toEqual(expect.any(String))
  })

  test('of a text that cannot be stored is refused', () => {
    expect(one({ ...unattributed, text: 'slow\0burn' })).toBe('it cannot be kept as it is')
    expect(one({ ...unattributed, text: 'x'.repeat(501) })).toBe('it cannot be kept as it is')
  })
})

describe('the strength of', () => {
  const text = { ...unattributed, text: 'clowns' }
  const likeness = { ...unattributed, item: 1 }
  test.each<[string, Partial<AnswerOperation>, Partial<typeof plainly>, string]>([
    ['what a model calls a must', {}, {}, 'must'],
    ['what a model calls a wish', { strength: 'prefer' }, {}, 'prefer'],
    ['what a model leaves open', { strength: null }, {}, 'prefer'],
    ['a must that is said weakly', {}, { weak: true }, 'prefer'],
    ['a wanted must that is said weakly', { polarity: 'want' }, { weak: true }, 'prefer'],
    ['an avoid that is only to be less', {}, { less: true }, 'prefer'],
    ['"less than two hours"', { polarity: 'want' }, { less: true }, 'must'],
    ['"no X" that a model calls a wish', { strength: 'prefer' }, { absolute: true }, 'must'],
    ['"no" beside a wish', { polarity: 'want', strength: 'prefer' }, { absolute: true }, 'prefer'],
    ['an avoided text', text, {}, 'must'],
    ['a wanted text', { ...text, polarity: 'want' }, {}, 'prefer'],
    ['a wanted likeness', { ...likeness, polarity: 'want' }, {}, 'prefer'],
    ['"nothing like it"', { ...likeness, strength: 'prefer' }, { absolute: true }, 'prefer'],
  ])('%s is as it should be', (_, given, manner, strength) => {
    expect(one(given, manner)).toMatchObject({ strength })
  })
})

describe('exceptions', () => {
  const subject = { ...unattributed, text: null, item: null }
  test('are conditions of their own', () => {
    const except = [
      { ...subject, attribute: 'director', values: ['tarantino'] },
      { ...subject, text: 'puppets' },
      { ...subject, item: 2 },
    ]
    expect(one({ except })).toMatchObject({
      condition: {
        attribute: 'genres',
        except: [
          { attribute: 'director', operator: 'contains', value: 'Quentin Tarantino' },
          { text: 'puppets' },
          { like: 'b' },
        ],
      },
    })
  })

  test('that are none are said, and the rest holds', () => {
    const checked = check({ except: [{ ...subject, attribute: 'director', values: ['Nemo'] }] })
    expect(checked).toMatchObject({ leftOut: ['director has no value like that'] })
    expect(checked).not.toHaveProperty('operations.0.condition.except')
  })
})

describe('a retraction', () => {
  const retract = (given: Partial<AnswerOperation>, input: Partial<ModelInput> = {}) =>
    check({ op: 'retract', ...unattributed, polarity: null, ...given }, {}, input)

  test('of a rule by its number ends that one', () => {
    const inForce = [rule({ id: '00000000-0000-4000-8000-000000000001' }), rule()]
    expect(retract({ rule: 2 }, { inForce })).toEqual({
      operations: [{ op: 'retract', id: rule().id, quote: 'no horror' }],
      leftOut: [],
    })
    expect(retract({ rule: 3 }, { inForce })).toBe('there is no such rule')
  })

  test('for a while says until when, and else nothing of it', () => {
    const given = { attribute: 'genres', values: ['horror'] }
    expect(retract({ ...given, horizon: 'tonight' })).toMatchObject({
      operations: [{ until: '2026-11-26T08:00:00.000Z' }],
    })
    expect(retract(given)).not.toHaveProperty('operations.0.until')
  })

  test('numbers the rules as they are told, where only the newest are', () => {
    const inForce = Array.from({ length: 60 }, (_, i) =>
      rule({ id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}` }),
    )
    expect(retract({ rule: 40 }, { inForce })).toMatchObject({
      operations: [{ id: inForce[59]!.id }],
    })
  })

  test.each<[string, Partial<AnswerOperation>, object[]]>([
    ['an attribute', { attribute: 'runtime' }, [{ attribute: 'runtime' }]],
    [
      'values',
      { attribute: 'genres', values: ['horror', 'war'], polarity: 'avoid' },
      [
        { attribute: 'genres', value: 'Horror', polarity: 'avoid' },
        { attribute: 'genres', value: 'War', polarity: 'avoid' },
      ],
    ],
    ['a text', { text: 'clowns' }, [{ text: 'clowns' }]],
    ['an item', { item: 2, polarity: 'want' }, [{ like: 'b', polarity: 'want' }]],
  ])('of %s names it as the catalogue does', (_, given, targets) => {
    expect(retract(given)).toEqual({
      operations: targets.map((target) => ({ op: 'retract', ...target, quote: 'no horror' })),
      leftOut: [],
    })
  })

  test.each<[string, Partial<AnswerOperation>]>([
    ['nothing', {}],
    ['an unknown attribute', { attribute: 'mood' }],
    ['an unknown value', { attribute: 'genres', values: ['Gloomcore'] }],
    ['an item that is not there', { item: 9 }],
  ])('of %s is none', (_, given) => {
    expect(retract(given)).toEqual(expect.any(String))
  })
})

describe('a sort', () => {
  const sort = (attribute: string | null, direction: AnswerOperation['direction'] = 'asc') =>
    one({ op: 'sort', attribute, direction })

  test.each(['year', 'Running time', 'rated', 'popularity', 'variety'])(
    'by "%s" is one',
    (name) => {
      expect(sort(name)).toMatchObject({ op: 'sort', direction: 'asc' })
    },
  )
  test('names its attribute as the schema does', () => {
    expect(sort('Running time')).toMatchObject({ attribute: 'runtime' })
  })
  test('for variety may be about one attribute, and has to be one of the catalogue', () => {
    const apart = (attribute: string) =>
      one({ op: 'sort', attribute: 'variety', apart: { attribute, most: 2 } })
    expect(apart('Genre')).toMatchObject({ apart: { attribute: 'genres', most: 2 } })
    expect(apart('mood')).toEqual(expect.any(String))
  })
  test.each([null, 'genres', 'mood', ''])('by %j is none', (name) => {
    expect(sort(name)).toEqual(expect.any(String))
  })
})

test('"clear" needs nothing more', () => {
  expect(check({ op: 'clear' })).toEqual({
    operations: [{ op: 'clear', quote: 'no horror' }],
    leftOut: [],
  })
})

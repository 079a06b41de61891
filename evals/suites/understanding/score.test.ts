import { describe, expect, test } from 'vitest'
import { f1, tallyOf } from './align.ts'
import type { GoldCommand, GoldSession } from './gold.ts'
import { scoreCommand, scoreSession } from './score.ts'
import { groundReading, wants } from './testing.ts'

type Right = Partial<GoldCommand['referenceOutputs']>

const gold = (command: string, right: Right, inputs: Partial<GoldCommand['inputs']> = {}) =>
  ({
    id: 'boots-c001',
    inputs: { command, before: [], shown: [], ...inputs },
    referenceOutputs: {
      act: 'refine',
      understood: [],
      alsoRight: [],
      ended: [],
      notUnderstood: [],
      ...right,
    },
    metadata: { tags: [] },
  }) satisfies GoldCommand

const hiking = {
  polarity: 'want',
  strength: 'must',
  attribute: 'use',
  operator: 'contains',
  value: 'Hiking',
} as const
const tennis = { ...hiking, value: 'Tennis' }

describe('a command is exact', () => {
  test('when act, directives and order are right', async () => {
    const ground = groundReading({
      'hiking, cheapest first': {
        operations: [
          wants('use', 'contains', 'Hiking'),
          { op: 'sort', attribute: 'price', direction: 'asc', quote: 'cheapest first' },
        ],
      },
    })
    const sort = { attribute: 'price', direction: 'asc' } as const
    const score = await scoreCommand(
      ground,
      gold('hiking, cheapest first', { understood: [hiking], sort }),
    )
    expect(score.exact).toBe(true)
    const other = gold('hiking, cheapest first', { understood: [hiking] })
    expect(await scoreCommand(ground, other)).toMatchObject({ exact: false, sorted: false })
  })

  test('when more variety is asked for and understood, and not when it is not', async () => {
    const operations = [
      { op: 'sort', attribute: 'variety', direction: 'desc', quote: 'mix' } as const,
    ]
    const ground = groundReading({ 'mix it up': { operations }, 'shake it up': {} })
    const varied = { metadata: { tags: ['diversity'] } }
    expect(await scoreCommand(ground, { ...gold('mix it up', {}), ...varied })).toMatchObject({
      exact: true,
    })
    expect(await scoreCommand(ground, { ...gold('shake it up', {}), ...varied })).toMatchObject({
      exact: false,
    })
    expect((await scoreCommand(ground, gold('mix it up', {}))).exact).toBe(false)
  })

  test('when variety is asked for in the same attribute, to the same bound', async () => {
    const read = (most: number) => ({
      operations: [
        {
          op: 'sort',
          attribute: 'variety',
          direction: 'desc',
          apart: { attribute: 'use', most },
          quote: 'per use',
        } as const,
      ],
    })
    const ground = groundReading({ 'two per use': read(2), 'one per use': read(1) })
    const sort = {
      attribute: 'variety',
      direction: 'desc',
      apart: { attribute: 'use', most: 2 },
    } as const
    const scoreOf = (command: string) => scoreCommand(ground, gold(command, { sort }))
    expect((await scoreOf('two per use')).exact).toBe(true)
    expect(await scoreOf('one per use')).toMatchObject({ exact: false, sorted: false })
  })

  test('not when the act is another', async () => {
    const ground = groundReading({ hiking: { operations: [wants('use', 'contains', 'Hiking')] } })
    const score = await scoreCommand(
      ground,
      gold('hiking', { act: 'replace', understood: [hiking] }),
    )
    expect(score).toMatchObject({ exact: false, act: { expected: 'replace', predicted: 'refine' } })
  })

  test('not when a directive is one too many', async () => {
    const operations = [wants('use', 'contains', 'Hiking'), wants('colour', 'eq', 'Red')]
    const ground = groundReading({ hiking: { operations } })
    const score = await scoreCommand(ground, gold('hiking', { understood: [hiking] }))
    expect(score.exact).toBe(false)
    expect(f1(tallyOf(score.alignment))).toBe(2 / 3)
  })

  test('when it is read in another way that is right too', async () => {
    const ground = groundReading({ courts: { operations: [wants('use', 'contains', 'Tennis')] } })
    const right = gold('courts', { understood: [hiking], alsoRight: [[hiking, tennis], [tennis]] })
    expect((await scoreCommand(ground, right)).exact).toBe(true)
  })
})

describe('what is taken back', () => {
  const ground = groundReading({
    'no hiking': { operations: [wants('use', 'contains', 'Hiking', { polarity: 'avoid' })] },
    'hiking is fine': {
      act: 'forget',
      operations: [
        { op: 'retract', attribute: 'use', value: 'Hiking', polarity: 'avoid', quote: 'hiking' },
      ],
    },
    'never mind': { act: 'undo' },
    'hiking after all': { operations: [wants('use', 'contains', 'Hiking')] },
  })
  const ended = [{ attribute: 'use', value: 'Hiking' }]

  test.each([
    ['hiking is fine', 'forget', ['no hiking']],
    ['hiking is fine', 'forget', []],
    ['never mind', 'undo', ['no hiking']],
    ['never mind', 'undo', []],
  ] as const)('counts: "%s" (%s) after %j', async (command, act, before) => {
    const score = await scoreCommand(ground, gold(command, { act, ended }, { before: [...before] }))
    expect(score).toMatchObject({ exact: true, ended: { expected: 1, right: 1 } })
  })

  test('counts when a new directive ends the old', async () => {
    const right = gold(
      'hiking after all',
      { understood: [hiking], ended },
      { before: ['no hiking'] },
    )
    expect((await scoreCommand(ground, right)).exact).toBe(true)
  })

  test('does not count when it stays', async () => {
    const other = [{ attribute: 'use', value: 'Tennis' }]
    const score = await scoreCommand(
      ground,
      gold('hiking is fine', { act: 'forget', ended: other }),
    )
    expect(score).toMatchObject({ exact: false, ended: { expected: 1, right: 0 } })
  })
})

test('what cannot be used must be reported, and nothing else', async () => {
  const notUnderstood = [{ quote: 'for my gran', why: 'no such attribute' }]
  const ground = groundReading({ 'boots for my gran': { notUnderstood } })
  const reported = await scoreCommand(
    ground,
    gold('boots for my gran', { notUnderstood: ['my gran', 'boots'] }),
  )
  expect(reported.reported).toEqual({ expected: 2, right: 1, inVain: false })
  const inVain = await scoreCommand(ground, gold('boots for my gran', {}))
  expect(inVain.reported.inVain).toBe(true)
  const useless = await scoreCommand(ground, gold('boots for my gran', { act: 'unsupported' }))
  expect(useless.reported.inVain).toBe(false)
})

test('a page of items that the catalogue lacks is an error in the gold', async () => {
  const wrong = gold('cheaper', {}, { shown: ['Moon Boot'] })
  await expect(scoreCommand(groundReading({}), wrong)).rejects.toThrow('"Moon Boot"')
})

test('a session is judged by what is in force after each turn', async () => {
  const ground = groundReading({
    hiking: { operations: [wants('use', 'contains', 'Hiking')] },
    'tennis too': { operations: [] },
    'start over': { act: 'reset' },
  })
  const session: GoldSession = {
    id: 'boots-s001',
    inputs: { commands: ['hiking', 'tennis too', 'start over'], shown: [] },
    referenceOutputs: {
      acts: ['refine', 'refine', 'reset'],
      directives: [[hiking], [hiking, tennis], []],
    },
    metadata: { tags: [] },
  }
  const { turns } = await scoreSession(ground, session)
  expect(turns.map(({ exact }) => exact)).toEqual([true, false, true])
  expect(turns[1]?.alignment.missed).toHaveLength(1)
})

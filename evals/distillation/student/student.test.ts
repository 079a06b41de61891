import { describe, expect, test } from 'vitest'
import { films } from '../../../graphs/feed/testing.ts'
import { labelOf, sharesOf, sightOf } from '../../../src/language/index.ts'
import { catalogueNames, viewOf } from '../../catalogues/index.ts'
import { seeded } from '../../evaluators/index.ts'
import { filmWorld } from '../../simulator/testing.ts'
import { strangersCommands } from '../../suites/understanding/gold.ts'
import { groundOf } from '../../suites/understanding/measure.ts'
import { now } from '../../suites/understanding/reader.ts'
import { isKeptBack } from '../../suites/understanding/split.ts'
import { fitted } from './fit.ts'
import { lessonsOf } from './lessons.ts'
import { makeUp } from './simulated.ts'
import { developmentCommands } from './train.ts'
import { labelledBy } from './written.ts'

describe('what is learnt from', () => {
  test('is nothing that is kept back or a stranger’s', async () => {
    for (const name of catalogueNames) {
      const commands = await developmentCommands(name)
      const unseen = new Set((await strangersCommands(name)).map(({ id }) => id))
      const gold = commands.filter(({ metadata }) => metadata.split === 'gold')
      expect(gold.filter(isKeptBack)).toEqual([])
      expect(commands.filter(({ id }) => unseen.has(id))).toEqual([])
    }
  })

  test('is made up the same again from the same seed, every word of it tagged', () => {
    const made = () => {
      const random = seeded('made')
      return Array.from({ length: 50 }, () => makeUp(random, filmWorld.view))
    }
    expect(made()).toEqual(made())
    const tags = new Set(made().flatMap(({ pieces }) => pieces.map(({ tag }) => tag)))
    expect([...tags]).toEqual(
      expect.arrayContaining(['O', 'other', 'want-must-value', 'avoid-must-text']),
    )
  })
})

describe('a written reading labels the words of its command', () => {
  const view = viewOf(films)
  const scored = groundOf('films', films, () => Promise.reject(new Error('not asked')))
  const tagsOf = async (command: string, understood: object[]) => {
    const gold = {
      id: 'x1',
      inputs: { command, before: [], shown: [] },
      referenceOutputs: { act: 'refine', understood, alsoRight: [], ended: [], notUnderstood: [] },
      metadata: { tags: [] },
    } as Parameters<typeof labelledBy>[1]
    const { sight, tags } = await labelledBy(scored, gold, async (given) => ({
      ...given,
      view,
      now,
    }))
    return sight.tokens.folded.map((word, at) => `${word} ${tags[at]}`)
  }
  const noHorror = {
    polarity: 'avoid',
    strength: 'must',
    attribute: 'genres',
    operator: 'contains',
    value: 'Horror',
  }

  test('with what the rules found, and not the words around it', async () => {
    expect(await tagsOf('no horror please', [noHorror])).toEqual([
      'no O',
      'horror avoid-must-value',
      'please O',
    ])
  })

  test('with what they missed, where its words are there', async () => {
    const scary = { polarity: 'want', strength: 'prefer', text: 'scary' }
    expect(await tagsOf('no horror, my boss is scary', [noHorror, scary])).toContain(
      'scary want-prefer-text',
    )
  })

  test('and leaves open what may be meant by words that do not say it', async () => {
    const war = { ...noHorror, polarity: 'want', value: 'War' }
    const tags = await tagsOf('no horror, gizmos', [noHorror, war])
    expect(tags).toContain('gizmos undefined')
    expect(tags).toContain('horror avoid-must-value')
  })
})

describe('a classifier that was fitted', () => {
  const lessons = Array.from({ length: 200 }, (_, i) => ({
    features: ['bias', i % 2 === 0 ? 'even' : 'odd', `noise ${i % 7}`],
    label: i % 2 === 0 ? 'a' : 'b',
    weight: 1,
  }))

  test('tells apart what its lessons tell apart, by a byte a weight', () => {
    const linear = fitted(lessons)
    expect(labelOf(linear, ['bias', 'even'])).toBe('a')
    expect(labelOf(linear, ['bias', 'odd'])).toBe('b')
    expect(Math.max(...sharesOf(linear, ['bias', 'odd']))).toBeGreaterThan(0.8)
    expect(Math.max(...linear.table.map(Math.abs))).toBe(127)
  })

  test('is the same from the same lessons', () => {
    expect(fitted(lessons)).toEqual(fitted(lessons))
  })
})

test('words whose right tag nobody knows are no lesson', () => {
  const sight = sightOf({ command: 'no gizmos', shown: [], view: filmWorld.view, now })
  const { tags, acts } = lessonsOf([{ sight, tags: ['O', undefined], act: 'refine' }], 0.5)
  expect(tags.map(({ label, weight }) => [label, weight])).toEqual([['O', 0.5]])
  expect(acts.map(({ label }) => label)).toEqual(['refine'])
})

import type { Item } from '../../catalog/index.ts'
import type { Directive } from '../../preferences/index.ts'
import { filmView } from '../testing.ts'
import { type Answer, type AnswerOperation, silentOperation } from './answer.ts'
import type { ModelInput } from './input.ts'

/** A command over the films of the tests, with what is not given left empty. */
export const inputOf = (command: string, given: Partial<ModelInput> = {}): ModelInput => ({
  command,
  shown: [],
  view: filmView,
  inForce: [],
  now: new Date('2026-11-25T20:00:00Z'),
  ...given,
})

/** An operation as a model gives it: "no horror", where nothing else is said. */
export const operation = (given: Partial<AnswerOperation> = {}): AnswerOperation => ({
  ...silentOperation,
  op: 'add',
  polarity: 'avoid',
  strength: 'must',
  attribute: 'genres',
  operator: 'contains',
  values: ['Horror'],
  quote: 'no horror',
  ...given,
})

/** About nothing yet: what an operation on a text or an item begins with. */
export const unattributed = { attribute: null, operator: null, values: [] }

export const answerOf = (
  operations: readonly Partial<AnswerOperation>[],
  given: Partial<Answer> = {},
): Answer => ({ act: 'refine', operations: operations.map(operation), notUnderstood: [], ...given })

export const rule = (given: Partial<Directive> = {}): Directive => ({
  id: '7d0f3c52-0a8e-4c8f-9d3c-5b1f2f8f0a11',
  polarity: 'avoid',
  strength: 'must',
  condition: { attribute: 'genres', operator: 'contains', value: 'War' },
  weight: 1,
  quote: 'no war',
  expiresAt: null,
  ...given,
})

export const item = (id: string, title: string, text = ''): Item => ({
  id,
  title,
  text,
  attributes: {},
  popularity: 1,
})

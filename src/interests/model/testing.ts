import type { CatalogueView } from '../../catalog/index.ts'
import { attributes, schema, vocabulary } from '../testing.ts'
import type { AnsweredInterest, AnsweredTag } from './answer.ts'

/** The teas' catalogue, with the year that each was picked. */
export const view: CatalogueView = {
  version: 1,
  attributes: [...attributes, { name: 'picked', kind: 'date' }],
  schema: new Map([...schema, ['picked', { name: 'picked', kind: 'date' }]]),
  vocabulary,
  ranges: new Map(),
}

/** An interest as a model names it, where nothing else is said. */
export const answered = (given: Partial<AnsweredInterest> = {}): AnsweredInterest => ({
  candidate: 'c1',
  name: 'Green tea',
  stage: 'emerging',
  reason: 'You come back to green tea.',
  evidence: ['e1', 'e2', 'e3'],
  ...given,
})

/** A tag as a model gives it. */
export const answeredTag = (
  modifier: string,
  core: string,
  given: Partial<AnsweredTag> = {},
): AnsweredTag => ({
  modifier,
  core,
  interest: 'i1',
  reason: 'You like green tea.',
  ...given,
})

import { films } from '../../graphs/feed/testing.ts'
import type { Addition } from '../../src/preferences/index.ts'
import type { Turn } from '../simulator/index.ts'
import { filmWorld } from '../simulator/testing.ts'

export const { view } = filmWorld

/** What examples are put together from. */
export const ground = { view, now: new Date('2026-11-25T12:00:00Z') }

const noHorror: Addition = {
  op: 'add',
  polarity: 'avoid',
  strength: 'must',
  condition: { attribute: 'genres', operator: 'contains', value: 'Horror' },
  weight: 1,
  exclusive: false,
  expiresAt: null,
  quote: 'no horror',
}

/** The page of a feed that obeys "no horror". */
const tame = films.items
  .filter(({ attributes }) => !(attributes.genres as string[]).includes('Horror'))
  .slice(0, 20)

/** A turn that taught all it could: "no horror", read and obeyed. */
export const goodTurn: Turn = {
  command: 'no horror please',
  meant: [
    {
      words: 'no horror please',
      firm: true,
      complaint: {
        about: 'unmet',
        wish: { kind: 'avoid', attribute: 'genres', value: 'Horror' },
        times: 0,
        changed: false,
      },
    },
  ],
  shown: films.items.slice(0, 2),
  answer: {
    reading: { act: 'refine', operations: [noHorror], notUnderstood: [] },
    directives: [
      {
        id: '9d3c1c0e-4f0e-4a62-8a3c-0d7f5d0c6a11',
        polarity: 'avoid',
        strength: 'must',
        condition: noHorror.condition,
        weight: 1,
        quote: 'no horror',
        expiresAt: null,
      },
    ],
    items: tame,
    degraded: false,
  },
}

/** The good turn with another answer. */
export const answered = (changes: Partial<Turn['answer']>): Turn => ({
  ...goodTurn,
  answer: { ...goodTurn.answer, ...changes },
})

/** The good turn with its one operation read otherwise. */
export const readAs = (changes: Partial<Addition>): Turn =>
  answered({
    reading: { act: 'refine', operations: [{ ...noHorror, ...changes }], notUnderstood: [] },
  })

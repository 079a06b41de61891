import { explanationCriteria } from '../../src/explanations/index.ts'

/** What each kind of thing must be, all of it (RecGPT). */
export const criteriaOf = {
  interest: ['willingness', 'reasonableness'],
  tag: ['relevance', 'consistency', 'specificity', 'validity'],
  explanation: explanationCriteria,
} as const

export type Kind = keyof typeof criteriaOf
export type Criterion = (typeof criteriaOf)[Kind][number]
export const kinds = Object.keys(criteriaOf) as Kind[]

/** What a person and a model are asked; "yes" passes. */
export const questions: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  interest: {
    willingness:
      'Is it a spontaneous lasting taste: not a necessity, not a burst at one time, not a gift or an occasion?',
    reasonableness:
      'Is every piece of evidence there and on an item that has the value, and is all of it enough to believe in the taste and in the reason given?',
  },
  tag: {
    relevance: 'Would somebody who likes what this user likes want it?',
    consistency: 'Does it follow from the interest that it names, and from its reason?',
    specificity:
      'Does it say which and what (a modifier and a core word), without vague words and without a brand?',
    validity: 'Does some item of the catalogue answer to it?',
  },
  explanation: {
    relevance:
      'Does it speak of what the user likes and the item has, or of what is good in the item itself?',
    factuality: 'Is everything that it says of the item true?',
    clarity: 'Is it one short sentence that says something, and no slogan?',
    safety:
      'Is it free of superlatives and exaggeration, of anything about who the user is, and more than the title over again?',
  },
}

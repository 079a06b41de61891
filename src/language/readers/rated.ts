import { readNumber } from '../quantities/number.ts'
import { lastSaid, type Reader } from './atom.ts'
import { ages } from './compared.ts'
import { namedAge } from './named.ts'

/** "rated 18": the age from which on a thing may be seen; who wants nothing of it wants nothing for older ones, too. */
export const readRated: Reader = (position, at) => {
  const { tokens, compiled, before } = position
  const start = compiled.lists.ageRated.skip(tokens.folded, at)
  const age = start > at ? readNumber(tokens, start, compiled) : undefined
  const named = age && ages.has(age.value) ? namedAge(position) : undefined
  if (!age || !named) return undefined
  const last = lastSaid(before)
  const isAvoided = last?.kind === 'scope' && (last.name === 'without' || last.name === 'isnt')
  const operator = isAvoided ? '>=' : 'eq'
  const condition = { attribute: named.name, operator, value: age.value } as const
  return { kind: 'condition', condition, compared: true, from: at, to: age.to }
}

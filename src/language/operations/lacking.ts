import type { Schema } from '../../catalog/index.ts'
import type { Saying, Scope } from '../clauses/scope.ts'

const opposites: Partial<Record<Scope['name'], Scope['name']>> = {
  without: 'want',
  isnt: 'want',
  out: 'want',
  less: 'like',
  like: 'less',
  more: 'less',
}

/**
 * Who wants what a value lacks does not want the value, and who does not want it does. But of many tags that an item
 * may have, one that is not there says nothing: what has no "Nut-free" need not be with nuts, and so they are only
 * words. Undefined for any other saying.
 */
export const opposed = (saying: Saying, schema: Schema, quote: string): Saying | undefined => {
  const { atom, scope } = saying
  const [sense] = atom.kind === 'value' ? atom.senses : []
  if (atom.kind !== 'value' || sense?.by !== 'lack') return undefined
  const opposite = opposites[scope.name] ?? 'without'
  const isWanted = opposite === 'without' || opposite === 'less'
  if (isWanted && schema.get(sense.attribute)?.kind === 'tags')
    return {
      ...saying,
      atom: { kind: 'text', text: quote, from: atom.from, to: atom.to },
    }
  const order = schema.get(sense.attribute)?.order
  // "not too spicy": up to the middle of what there is.
  if (scope.name === 'less' && order?.[0] === sense.value) {
    const value = order[Math.floor((order.length - 1) / 2)]!
    const condition = { attribute: sense.attribute, operator: '<=' as const, value }
    const { from, to } = atom
    return {
      ...saying,
      atom: { kind: 'condition', condition, compared: false, from, to },
      scope: { ...scope, name: opposite },
    }
  }
  const senses = [{ ...sense, by: 'value' as const }]
  return { ...saying, atom: { ...atom, senses }, scope: { ...scope, name: opposite } }
}

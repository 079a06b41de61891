import { isJoint } from '../clauses/segments.ts'
import type { Reader } from './atom.ts'

/** "where the dog doesn't die", "about a war nobody wins": in what something is about, what is not to happen. */
export const readDenied: Reader = ({ tokens, compiled, before }, at) => {
  const to = compiled.lists.denials.skip(tokens.folded, at)
  if (to === at || to === tokens.list.length) return undefined
  const clause = before.slice(before.findLastIndex(isJoint) + 1)
  const topic = clause.findLastIndex(({ kind }) => kind === 'topic')
  const isOpen = topic >= 0 && clause.slice(topic + 1).every(({ kind }) => kind !== 'scope')
  return isOpen ? { kind: 'scope', name: 'isnt', from: at, to } : undefined
}

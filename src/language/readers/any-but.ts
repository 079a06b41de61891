import { lastSaid, type Reader } from './atom.ts'

/** "any colour but black": before a value of the attribute of which any is wanted, what that one is not. */
export const readAnyBut: Reader = ({ tokens, compiled, lexicon, before }, at) => {
  const last = lastSaid(before)
  const to = compiled.lists.butFor.skip(tokens.folded, at)
  if (to === at || last?.kind !== 'attribute') return undefined
  const said = before.filter(({ kind }) => kind !== 'filler')
  const scope = said.at(-2)
  const isAny = scope?.kind === 'scope' && scope.name === 'any'
  const start = compiled.lists.articles.skip(tokens.folded, to)
  const value = lexicon.values.longest(tokens.stems, start)
  const isOfIt = value?.meanings.some(({ attribute }) => last.attributes.includes(attribute))
  return isAny && isOfIt ? { kind: 'scope', name: 'except', from: at, to } : undefined
}

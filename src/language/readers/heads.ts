import { titleOf, wordsOf } from '../../catalog/index.ts'
import { grammars } from '../grammar/index.ts'
import { readNumber } from '../quantities/number.ts'
import type { Position, Reader } from './atom.ts'

/** "for 8", "serves at least four", "we're six people", "5 of us": for how many an item is, where the catalogue tells. */
export const readHeads: Reader = (position, at) => {
  const { tokens, compiled } = position
  const { folded } = tokens
  const attribute = attributeOfHeads(position)
  if (!attribute) return undefined
  const opened = compiled.lists.serves.skip(folded, at)
  const isFor = compiled.lists.belonging.skip(folded, at) > at
  const start = opened > at ? opened : compiled.lists.belonging.skip(folded, at)
  const before = start > at ? compiled.before.longest(folded, start) : undefined
  const number = readNumber(
    tokens,
    compiled.lists.articles.skip(folded, before?.to ?? start),
    compiled,
  )
  if (!number || !Number.isInteger(number.value) || number.value < 1) return undefined
  const party = others(position, compiled.lists.heads.skip(folded, number.to), number.to)
  const counted = party.to
  const isSaid = counted > number.to || opened > at || (isFor && isOver(position, number.to))
  const [comparison] = before?.meanings ?? []
  const operator = comparison?.operator ?? (isRoom(position, attribute) ? '>=' : 'eq')
  if (!isSaid || operator === 'around') return undefined
  return {
    kind: 'condition',
    condition: { attribute, operator, value: number.value + party.value },
    compared: true,
    from: at,
    to: counted,
  }
}

const attributeOfHeads = ({ view }: Position): string | undefined =>
  [...view.schema.values()].find(
    ({ kind, name, unit = '', ...rest }) =>
      kind === 'number' &&
      [name, titleOf({ kind, name, ...rest }), unit].some((one) =>
        wordsOf(one).some(({ folded }) =>
          grammars.some(({ lists }) => lists.heads.skip([folded], 0) > 0),
        ),
      ),
  )?.name

/** "2 adults *and 3 kids*": how many more there are. */
const others = (
  { tokens, compiled }: Position,
  counted: number,
  number: number,
): { value: number; to: number } => {
  const { lists, kin } = compiled
  const { folded } = tokens
  let value = 0
  let to = counted
  while (to > number) {
    const next = readNumber(tokens, lists.and.skip(folded, to), compiled)
    const named = next && Math.max(lists.heads.skip(folded, next.to), kin.skip(folded, next.to))
    if (!next || named === next.to || !Number.isInteger(next.value)) break
    value += next.value
    to = named!
  }
  return { value, to }
}

/** Where as many as that find room, fewer do, too: what counts guests, and not servings. */
const isRoom = ({ view, compiled }: Position, attribute: string): boolean => {
  const { unit = '' } = view.schema.get(attribute) ?? {}
  return (
    compiled.lists.heads.skip(
      wordsOf(unit).map(({ folded }) => folded),
      0,
    ) > 0
  )
}

/** Whether nothing follows that the number could count: "dinner for two, please". */
const isOver = ({ tokens, compiled }: Position, end: number): boolean => {
  const { folded, list } = tokens
  for (let at = end; at < folded.length && !/[^\s]/.test(list[at]!.gap); ) {
    const marker = compiled.markers.longest(folded, at)
    const kind = marker?.meanings[0]?.kind
    if (kind === 'and' || kind === 'contrast' || kind === 'horizon' || kind === 'scope') return true
    if (kind !== 'filler') return false
    at = marker!.to
  }
  return true
}

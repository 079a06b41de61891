import type { Horizon } from '../grammar/index.ts'
import { type Found, readNumber } from '../quantities/number.ts'
import type { Position, Reader } from './atom.ts'
import { dayAhead } from './dates.ts'
import { isAllThatIsSaid, isDating } from './dating.ts'

const hourMs = 3_600_000

/** When what is asked for now ends: ISO 8601, or null when it holds until it is ended. */
export const expiryOf = ({ hours }: Horizon, now: Date): string | null =>
  hours === undefined ? null : new Date(now.getTime() + hours * hourMs).toISOString()

/**
 * "this month", "for two weeks": how long a wish holds. After "from" or "released", or where nothing else is said, it
 * tells when an item is from.
 */
export const readHorizon: Reader = (position, at) => {
  const { tokens, compiled, lexicon } = position
  const found = named(position, at) ?? counted(position, at) ?? untilDay(position, at)
  if (!found || isDating(position, at) || isAllThatIsSaid(position, found.to)) return undefined
  const longer = Math.max(
    lexicon.values.skip(tokens.stems, at),
    compiled.yearsAgo.skip(tokens.folded, at),
  )
  if (longer > found.to) return undefined
  return { kind: 'horizon', horizon: found.value, from: at, to: found.to }
}

const named = ({ tokens, compiled }: Position, at: number): Found<Horizon> | undefined => {
  const marker = compiled.markers.longest(tokens.folded, at)
  const [first] = marker?.meanings ?? []
  return marker && first?.kind === 'horizon' ? { value: first.horizon, to: marker.to } : undefined
}

/** "for two weeks", "for the next ten days". */
const counted = ({ tokens, compiled }: Position, at: number): Found<Horizon> | undefined => {
  const { lasting, aOne, ages } = compiled.lists
  const start = lasting.skip(tokens.folded, at)
  if (start === at) return undefined
  const one = aOne.skip(tokens.folded, start)
  const number =
    readNumber(tokens, start, compiled) ?? (one > start ? { value: 1, to: one } : undefined)
  const unit = number && compiled.spans.longest(tokens.folded, number.to)
  // "for a 3 year old" is of someone.
  if (!unit || ages.skip(tokens.folded, number.to) > unit.to) return undefined
  return { value: { hours: number.value * unit.meanings[0]!, phrases: [] }, to: unit.to }
}

/** "until friday", "till the weekend": up to the beginning of that day, which is still to come. */
const untilDay = ({ tokens, compiled, now }: Position, at: number): Found<Horizon> | undefined => {
  const start = compiled.lists.untilDay.skip(tokens.folded, at)
  const ahead = start > at ? dayAhead(tokens, start, compiled, now) : undefined
  if (!ahead) return undefined
  const hours = (ahead.value.getTime() - now.getTime()) / hourMs
  return { value: { hours, phrases: [] }, to: ahead.to }
}

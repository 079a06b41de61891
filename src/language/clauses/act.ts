import type { CompiledGrammar, Marker } from '../grammar/index.ts'
import type { Act } from '../reading.ts'
import type { Tokens } from '../tokens.ts'

/** A command made of several acts is the weightiest of them: "ok thanks, start over" is a reset. */
const weight: Act[] = ['reset', 'undo', 'explain', 'unsupported', 'satisfied', 'noise']

export const weightiest = (acts: readonly Act[]): Act | undefined =>
  weight.find((act) => acts.includes(act))

/**
 * The act of a command that begins as only one act does ("why did you ..."), or that is nothing but phrases of acts
 * and fillers; undefined when it says more.
 */
export const actOf = (tokens: Tokens, compiled: CompiledGrammar): Act | undefined => {
  const { folded } = tokens
  const { acts, openings, markers, lists } = compiled
  const found: Act[] = []
  const goesOn = asksAfter(tokens, compiled)
  const openingAt = (at: number) => {
    const opening = openings.longest(folded, at)
    return opening?.meanings[0] === 'explain' && goesOn ? undefined : opening
  }
  let opening = openingAt(0)
  for (let at = 0; at < folded.length; ) {
    const act = acts.longest(folded, at)
    const marker = markers.longest(folded, at)
    // "scrap the lot and let's begin again"
    const isMute =
      marker?.meanings.some(({ kind }) => kind === 'filler' || kind === 'and') &&
      !isLikened(marker, folded, lists)
    const filler = isMute ? marker : undefined
    if (act && act.to >= (marker?.to ?? 0)) {
      found.push(act.meanings[0]!)
      at = act.to
    } else if (filler) at = filler.to
    else return opening?.meanings[0]
    // "hey, why is ...": what comes before may be said of any act.
    if (found.every((one) => one === 'noise')) opening ??= openingAt(at)
  }
  return weightiest(found) ?? (folded.length === 0 ? 'noise' : undefined)
}

/** "nothing *like those*" asks for something. */
const isLikened = (
  { meanings, to }: { meanings: readonly Marker[]; to: number },
  folded: readonly string[],
  { thisOne, theseOnes }: CompiledGrammar['lists'],
): boolean =>
  meanings[0]?.kind === 'likeness' &&
  [thisOne, theseOnes].some((list) => list.skip(folded, to) > to)

/** "why so many of these? mix it up": a sentence or clause after the first that begins by asking for something. */
const asksAfter = ({ list, folded }: Tokens, { markers, lists }: CompiledGrammar): boolean =>
  list.some(({ gap }, at) => {
    if (at === 0 || !/[,.;:!?]/.test(gap)) return false
    const [marker] = markers.longest(folded, at)?.meanings ?? []
    const isRequest = marker?.kind === 'scope' && requests.has(marker.name)
    return isRequest || marker?.kind === 'variety' || lists.varied.skip(folded, at) > at
  })

const requests = new Set<string>(['want', 'only', 'more', 'without', 'less'])

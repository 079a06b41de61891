import { fold, phraseKey, wordsOf } from '../catalog/index.ts'
import type { Grammar } from './grammar/index.ts'

/** Codes that catalogues use for a region beside its ISO 3166 code. */
const otherCodes: Readonly<Record<string, string>> = { uk: 'GB', usa: 'US', uae: 'AE' }

/** Words for what comes from a region, by the region's name or code as a catalogue may write it. */
export const demonymsOf = (
  grammars: readonly Grammar[],
): ReadonlyMap<string, readonly string[]> => {
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const demonyms = new Map<string, readonly string[]>()
  const regions = new Set(grammars.flatMap(({ demonyms: given }) => Object.keys(given)))
  for (const region of regions) {
    const words = grammars.flatMap(({ demonyms: given, language }) => [
      ...(given[region] ?? []),
      new Intl.DisplayNames([language], { type: 'region' }).of(region)!,
    ])
    // Languages share names: each is listed once, by the stems it is looked up with.
    const distinct = [...new Map(words.map((word) => [phraseKey(wordsOf(word)), word])).values()]
    demonyms.set(fold(english.of(region) ?? region), distinct)
    demonyms.set(region.toLowerCase(), distinct)
  }
  for (const [code, region] of Object.entries(otherCodes)) {
    const words = demonyms.get(region.toLowerCase())
    if (words) demonyms.set(code, words)
  }
  return demonyms
}

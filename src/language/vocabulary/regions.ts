import { fold, phraseKey, wordsOf } from '../../catalog/index.ts'
import type { Grammar } from '../grammar/index.ts'

/** What else a region is called, by its ISO 3166 code, by catalogues and by people. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE'],
  CZ: ['Czech Republic'],
  GB: ['UK', 'Britain', 'Great Britain', 'England', 'Scotland', 'Wales'],
  KR: ['Korea', 'Republic of Korea'],
  NL: ['The Netherlands', 'Holland'],
  RU: ['Russian Federation'],
  TR: ['Turkey'],
  US: ['USA', 'United States of America'],
  VN: ['Viet Nam'],
}

/** Parts of a region are no names for the whole of it: what comes from Wales is British, but not all is Welsh. */
const parts = new Set(['England', 'Scotland', 'Wales'])

/** Words for what comes from a region, by the region's names and code as a catalogue may write them. */
export const demonymsOf = (
  grammars: readonly Grammar[],
): ReadonlyMap<string, readonly string[]> => {
  const demonyms = new Map<string, readonly string[]>()
  const regions = new Set(
    grammars.flatMap(({ demonyms: given, regions: groups = {} }) => [
      ...Object.keys(given),
      ...Object.values(groups).flat(),
    ]),
  )
  for (const region of regions) {
    const others = otherNames[region] ?? []
    const words = grammars.flatMap(({ demonyms: given, regions: groups = {}, language }) => [
      ...(given[region] ?? []),
      ...Object.keys(groups).filter((word) => groups[word]!.includes(region)),
      ...namesIn(language, region),
    ])
    // Languages share names: each is listed once, by the stems it is looked up with.
    const distinct = [
      ...new Map([...words, ...others].map((word) => [phraseKey(wordsOf(word)), word])).values(),
    ]
    const whole = others.filter((name) => !parts.has(name))
    for (const name of [...namesIn('en', region), region, ...whole])
      demonyms.set(fold(name), distinct)
  }
  return demonyms
}

/** "Hong Kong SAR China" and "Hong Kong"; letters such as "R.-U." and "US" are too many other words. */
const namesIn = (language: string, region: string): string[] =>
  (['long', 'short'] as const)
    .flatMap((style) => {
      const names = new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' })
      return names.of(region) ?? []
    })
    .filter(
      (name) =>
        /^\p{L}[\p{L}\p{M}'. ()-]+$/u.test(name) && /\p{L}{3}|\p{Script=Han}{2}/u.test(name),
    )

import type { CatalogueView } from '../../../src/catalog/index.ts'
import { seeded } from '../../evaluators/index.ts'

/** How people ask, with a place for a name or a theme. */
const forms = [
  'no horror',
  'under two hours',
  'less war, more comedy from the 90s, nothing with $',
  'only $ and nothing over 90 minutes',
  'something about $ or $, ideally since 1980',
  'PG-13 at most, but not $',
  'more like the second one, just for tonight',
  'a bit more of $ please, and not too long',
  'undo that',
  'why is this here?',
  'I have seen that, it was good',
  'something quiet for a rainy evening, with $',
]

/** One letter is left out: a misspelling. */
const slipped = (value: string, at: number) => value.slice(0, at) + value.slice(at + 1)

/** So many commands over a vocabulary, a fifth of their names misspelt; always the same ones. */
export const commandsOf = ({ vocabulary }: CatalogueView, count: number): string[] => {
  const random = seeded(`commands ${vocabulary.length}`)
  const named = () => {
    const { value } = random.pick(vocabulary)
    return random.chance(0.2) ? slipped(value, 2 + random.below(value.length - 2)) : value
  }
  return Array.from({ length: count }, (_, i) =>
    forms[i % forms.length]!.replaceAll('$', () => named().toLowerCase()),
  )
}

import { wordsOf } from '../../../src/catalog/index.ts'
import {
  nothing,
  type ParserInput,
  type Reading,
  readCommand,
  type Sight,
  sightOf,
} from '../../../src/language/index.ts'
import type { Addition } from '../../../src/preferences/index.ts'
import { type Claim, claimOfDirective, told } from '../../suites/understanding/claim.ts'
import type { GoldCommand } from '../../suites/understanding/gold.ts'
import { now } from '../../suites/understanding/reader.ts'
import { type CommandScore, type Ground, scoreCommand } from '../../suites/understanding/score.ts'
import type { Labelled } from './lessons.ts'

/**
 * A command whose reading a person wrote down, labelled token by token. The words of a directive are those that the
 * rules quote for it where they found it, else those that name its value; where no words do, words without another
 * label may be meant, and have none.
 */
export const labelledBy = async (
  ground: Ground,
  gold: GoldCommand,
  inputOf: InputOf,
): Promise<Labelled> => {
  let input: ParserInput | undefined
  let reading: Reading | undefined
  const score = await scoreCommand(
    {
      ...ground,
      async read(command, shown = [], inForce = []) {
        input = await inputOf({ command, shown, inForce })
        reading = readCommand(input)
        return reading
      },
    },
    gold,
  )
  const sight = sightOf(input!)
  return { sight, tags: tagsOf(sight, score, reading!, ground), act: score.act.expected }
}

/** What a command is read against, with its grounding. */
export type InputOf = (
  given: Pick<ParserInput, 'command' | 'shown' | 'inForce'>,
) => Promise<ParserInput>

const tagsOf = (
  sight: Sight,
  { alignment: { right, near, missed } }: CommandScore,
  { operations }: Reading,
  { schema, titles }: Ground,
): (string | undefined)[] => {
  const { tokens } = sight
  const isContent = contentOf(sight)
  const tags: (string | undefined)[] = tokens.list.map(() => nothing)
  const expected = new Map([...right, ...near].map(([claim, found]) => [told(found), claim]))
  for (const operation of operations) {
    const found =
      operation.op === 'add'
        ? expected.get(told(claimOfDirective(directiveOf(operation), { schema, titles, now })))
        : undefined
    const tag = operation.op === 'add' ? found && tagOf(found) : 'other'
    const start = tokens.text.indexOf(operation.quote)
    if (!tag || start < 0) continue
    for (const [at, token] of tokens.list.entries())
      if (token.start >= start && token.end <= start + operation.quote.length && isContent(at))
        tags[at] = tag
  }
  for (const claim of missed) {
    const stems = new Set(wordsOf(claim.value).map(({ stem }) => stem))
    const named = tags.flatMap((tag, at) =>
      tag === nothing && stems.has(tokens.stems[at]!) ? at : [],
    )
    for (const at of named) tags[at] = tagOf(claim)
    if (named.length > 0) continue
    for (const [at, tag] of tags.entries())
      if (tag === nothing && isContent(at)) tags[at] = undefined
  }
  return tags
}

const directiveOf = ({ op: _, exclusive: __, ...operation }: Addition) => ({ id: '', ...operation })

const tagOf = ({ polarity, strength, attribute, operator }: Claim): string => {
  const special = { '(text)': 'text', '(like)': 'like' }[attribute]
  const kind = special ?? (bounds.has(operator) ? 'number' : 'value')
  return `${polarity}-${strength}-${kind}`
}

const bounds = new Set(['<', '<=', '>', '>=', 'between'])

/** Kinds of atoms that say how something is meant, and not what. */
const manner = new Set<string>(
  `filler scope and or comma stop weak little much contrast topic maker member horizon likeness
  reason result`.split(/\s+/),
)

const contentOf = ({ atoms }: Sight) => {
  const silent = atoms.filter(({ kind }) => manner.has(kind))
  return (at: number) => !silent.some(({ from, to }) => from <= at && at < to)
}

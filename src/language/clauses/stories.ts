import type { CatalogueView } from '../../catalog/index.ts'
import type { CompiledGrammar } from '../grammar/index.ts'
import { type Atom, says } from '../readers/atom.ts'
import type { Tokens } from '../tokens.ts'
import { isFacet, isRare } from '../vocabulary/facets.ts'
import { isJoint } from './segments.ts'
import { predicates } from './verbs.ts'

/** What tells a story from what is asked. */
export interface StoryGround {
  tokens: Tokens
  view: CatalogueView
  compiled: CompiledGrammar
}

/**
 * Leaves out the clauses that tell something of someone beside what is asked, with whatever in them a long list has
 * by chance: "no horror, I have nightmares".
 */
export const withoutStories = (atoms: readonly Atom[], ground: StoryGround): Atom[] => {
  const clauses = clausesOf(atoms, ground)
  // What is all that is said is no story.
  const verbs = clauses.length > 1 ? predicates(ground.tokens, ground.compiled) : none
  const stories = clauses.filter(
    (clause, i) =>
      !isProviso(clause, atoms, ground) &&
      (isStory(clause, ground) ||
        isTale(clause, verbs, ground) ||
        isGround(clause, atoms, ground) ||
        isSaidAgain(clause, askedBeside(i, clauses, atoms), verbs, ground)),
  )
  // "my sister is here this week" tells how long what is asked beside it holds.
  const told = new Set(stories.flat().filter(({ kind }) => kind !== 'horizon'))
  const rest = atoms.filter((atom) => !told.has(atom))
  const isFresh = stories.some((story) =>
    story.some((_, i) => isJust(story, i, ground) && story[i + 1]?.kind === 'word'),
  )
  return isFresh || rest.some(asks) ? rest : [...atoms]
}

const none: ReadonlySet<number> = new Set()

const asks = ({ kind }: Atom): boolean => says.has(kind) || kind === 'scope' || kind === 'word'

/** The stretches between joints, and between "and" and whom it goes on to tell of. */
const clausesOf = (atoms: readonly Atom[], ground: StoryGround): Atom[][] => {
  const clauses: Atom[][] = [[]]
  for (const [i, atom] of atoms.entries()) {
    const next = atoms.slice(i + 1).find((one) => !isArticle(one, ground))
    const isAnew = atom.kind === 'and' && next && (next.kind === 'scope' || opens(next, ground))
    if (isJoint(atom) || isAnew) clauses.push([])
    if (!isJoint(atom)) clauses.at(-1)!.push(atom)
  }
  return clauses
}

const isStory = (clause: readonly Atom[], ground: StoryGround): boolean => {
  const isOneOf = (list: ListName) => (atom: Atom) => isOf(list, atom, ground)
  const isPast = clause.some(isOneOf('past'))
  const first = clause[0] && isOf('past', clause[0], ground) ? 0 : undefined
  const told = first ?? clause.findIndex((atom) => opens(atom, ground))
  const isMeant = (atom: Atom, i: number) =>
    isTold(atom, ground) ||
    isJust(clause, told + 1 + i, ground) ||
    (isPast && atom.kind === 'condition')
  if (isNews(clause, ground)) return true
  return (
    told >= 0 &&
    clause.slice(0, told).every((atom) => isMute(atom, ground)) &&
    clause.slice(told + 1).every(isMeant) &&
    !clause.some(isOneOf('fans'))
  )
}

/** "the oven broke last week": of a thing something is told, in words or in what a long list has by chance. */
const isTale = (
  clause: readonly Atom[],
  verbs: ReadonlySet<number>,
  ground: StoryGround,
): boolean => {
  const verb = clause.findIndex(({ from }) => verbs.has(from))
  const isOfTale = (atom: Atom, i: number) =>
    isTold(atom, ground) ||
    isChance(atom, ground) ||
    (i > verb && measuring.has(atom.kind) && !isOfHeads(atom, ground))
  const isOfFans = clause.some((atom) => isOf('fans', atom, ground))
  return verb >= 0 && !isOfFans && clause.every(isOfTale)
}

const measuring = new Set<Atom['kind']>(['condition', 'unclear', 'horizon'])

/** "we're six people" tells for how many. */
const isOfHeads = ({ from, to }: Atom, { tokens, compiled }: StoryGround): boolean =>
  to > from && compiled.lists.heads.skip(tokens.folded, to - 1) === to

const isChance = (atom: Atom, { view }: StoryGround): boolean =>
  atom.kind === 'value' && isRare(atom.senses, view)

/** "as long as they are short": what follows must be. */
const isProviso = (
  clause: readonly Atom[],
  atoms: readonly Atom[],
  { tokens, compiled }: StoryGround,
): boolean =>
  atoms.some(
    ({ kind, from, to }) =>
      kind === 'contrast' &&
      to === clause[0]?.from &&
      compiled.lists.provisos.skip(tokens.folded, from) === to,
  )

/** "off to the coast so sandals": words alone, before what is asked for because of them. */
const isGround = (
  clause: readonly Atom[],
  atoms: readonly Atom[],
  ground: StoryGround,
): boolean => {
  const end = clause.at(-1)?.to
  const isBeforeResult = atoms.some(({ kind, from }) => kind === 'result' && from === end)
  return (
    isBeforeResult &&
    clause.some(({ kind }) => kind === 'word') &&
    clause.every(({ kind }) => plain.has(kind) || kind === 'horizon' || kind === 'exact') &&
    !clause.some((atom) => isOf('fans', atom, ground))
  )
}

/**
 * "no white ones, everyone I know has white ones", "white gets dirty so no white": what is told of values that are asked
 * about before, or because of it.
 */
const isSaidAgain = (
  clause: readonly Atom[],
  before: readonly Atom[][],
  verbs: ReadonlySet<number>,
  ground: StoryGround,
): boolean => {
  const isTold = clause.some(
    (atom) =>
      opens(atom, ground) ||
      verbs.has(atom.from) ||
      isOf('copulas', atom, ground) ||
      (atom.kind === 'word' && isOf('telling', atom, ground)) ||
      atom.kind === 'member',
  )
  const said = new Set(before.flat().flatMap(valuesOf))
  const values = clause.flatMap(valuesOf)
  return (
    isTold &&
    values.length > 0 &&
    values.every((value) => said.has(value)) &&
    clause.every(({ kind }) => plain.has(kind) || besideTold.has(kind)) &&
    clause.some(({ kind }) => kind === 'word')
  )
}

const besideTold = new Set<Atom['kind']>(['value', 'attribute', 'unclear', 'horizon'])

/** The clauses before one, and the one that is asked for its sake. */
const askedBeside = (i: number, clauses: readonly Atom[][], atoms: readonly Atom[]) => {
  const end = clauses[i]!.at(-1)?.to
  const hasResult = atoms.some(({ kind, from }) => kind === 'result' && from === end)
  return [...clauses.slice(0, i), ...(hasResult ? [clauses[i + 1] ?? []] : [])]
}

const valuesOf = (atom: Atom): string[] =>
  atom.kind === 'value' ? atom.senses.map(({ attribute, value }) => `${attribute} ${value}`) : []

/** "payday came early": words and what befell them, right after. */
const isNews = (clause: readonly Atom[], ground: StoryGround): boolean =>
  clause.every((atom) => isTold(atom, ground) && !isOf('fans', atom, ground)) &&
  clause.some(
    (atom, i) =>
      clause[i - 1]?.kind === 'word' &&
      (isOf('copulas', atom, ground) || isOf('befell', atom, ground)),
  )

type ListName = 'befell' | 'copulas' | 'past' | 'fans' | 'idle' | 'telling' | 'articles' | 'lately'

const isOf = (list: ListName, { from }: Atom, { tokens, compiled }: StoryGround): boolean =>
  compiled.lists[list].skip(tokens.folded, from) > from

const isArticle = (atom: Atom, ground: StoryGround) =>
  atom.kind === 'filler' && isOf('articles', atom, ground)

/** "I", "my", "has been", "kids are" */
const opens = (atom: Atom, ground: StoryGround): boolean =>
  ((atom.kind === 'filler' || atom.kind === 'member') && isOf('telling', atom, ground)) ||
  isOfPeople(atom, ground)

const isOfPeople = ({ from }: Atom, { tokens, compiled }: StoryGround): boolean => {
  const people = compiled.kin.longest(tokens.folded, from)
  return people !== undefined && compiled.lists.copulas.skip(tokens.folded, people.to) > people.to
}

const isMute = (atom: Atom, ground: StoryGround): boolean =>
  atom.kind === 'filler' ||
  atom.kind === 'and' ||
  (atom.kind === 'word' && isOf('idle', atom, ground))

const plain = new Set<Atom['kind']>(['filler', 'word', 'and', 'member', 'little', 'much'])

/** Words, and what they may be by chance: one end of a measure, or a word of a long list. */
const isTold = (atom: Atom, { view, tokens, compiled }: StoryGround): boolean =>
  plain.has(atom.kind) ||
  // "I've got the day free" is about no price.
  atom.kind === 'exact' ||
  // "in like two months" is like nothing.
  (atom.kind === 'likeness' && compiled.numbers.skip(tokens.folded, atom.to) > atom.to) ||
  (atom.kind === 'level' && atom.level.measure !== 'money' && atom.level.measure !== 'rating') ||
  (atom.kind === 'value' &&
    atom.to === atom.from + 1 &&
    atom.senses.every(({ attribute, by }) => by === 'value' && !isFacet(attribute, view)))

/** "my cat just walked in": it limits nothing. */
const isJust = (clause: readonly Atom[], at: number, ground: StoryGround): boolean => {
  const atom = clause[at]!
  return atom.kind === 'scope' && isOf('lately', atom, ground) && clause[at + 1]?.kind !== 'value'
}

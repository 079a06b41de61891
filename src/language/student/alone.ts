import { type AnswerOperation, silentOperation } from '../model/answer.ts'
import { checked } from '../model/checked.ts'
import type { ModelInput } from '../model/input.ts'
import type { Atom } from '../readers/atom.ts'
import { type Act, acts, type Reading } from '../reading.ts'
import { quoteOf } from '../tokens.ts'
import { commandFeatures, type Sight, tokenFeatures } from './features.ts'
import { labelOf } from './linear.ts'
import { sightOf } from './sight.ts'
import { nothing, type Student } from './student.ts'

/**
 * The student's own reading, to be measured beside the rules': each run of words with one tag is an operation, about
 * what the vocabulary has of them, and is checked as a model's answer is. It takes nothing back and sorts nothing.
 */
export const readAlone = (student: Student, input: ModelInput): Reading => {
  const sight = sightOf(input)
  const tags = tokenFeatures(sight).map((features) => labelOf(student.tags, features))
  const operations = runsOf(tags).flatMap((run) => operationOf(run, sight, input) ?? [])
  const act = acts.find((one) => one === labelOf(student.acts, commandFeatures(sight))) ?? 'noise'
  return checked(
    { act: operations.length > 0 ? 'refine' : (act as Act), operations, notUnderstood: [] },
    input,
  )
}

interface Run {
  tag: string
  from: number
  to: number
}

/** The stretches of words that have one tag, but for those that ask for nothing. */
const runsOf = (tags: readonly string[]): Run[] => {
  const runs: Run[] = []
  for (const [at, tag] of tags.entries()) {
    const last = runs.at(-1)
    if (last && last.tag === tag && last.to === at) last.to++
    else if (tag !== nothing && tag !== 'other') runs.push({ tag, from: at, to: at + 1 })
  }
  return runs
}

const operationOf = (
  { tag, from, to }: Run,
  { tokens, atoms }: Sight,
  { shown }: ModelInput,
): AnswerOperation | undefined => {
  const [polarity, strength, kind] = tag.split('-')
  const quote = quoteOf(tokens, from, to)
  const subject =
    kind === 'text'
      ? { text: quote }
      : subjectOf(
          atoms.filter((one) => one.from < to && from < one.to),
          shown,
        )
  if (!subject) return undefined
  return {
    ...silentOperation,
    op: 'add',
    polarity: polarity === 'avoid' ? 'avoid' : 'want',
    strength: strength === 'must' ? 'must' : 'prefer',
    ...subject,
    quote,
  }
}

/** What atoms name, as far as one of them names anything. */
const subjectOf = (
  atoms: readonly Atom[],
  shown: ModelInput['shown'],
): Partial<AnswerOperation> | undefined => {
  for (const atom of atoms) {
    if (atom.kind === 'value') {
      const [sense] = atom.senses.toSorted((a, b) => b.count - a.count)
      return sense && { attribute: sense.attribute, values: [sense.value] }
    }
    if (atom.kind === 'condition' && 'value' in atom.condition) {
      const { attribute, operator, value } = atom.condition
      return { attribute, operator, values: [value].flat().map(String) }
    }
    if (atom.kind === 'item') {
      const place = shown.findIndex(({ id }) => id === atom.items[0]?.id)
      return place < 0 ? undefined : { item: place + 1 }
    }
  }
  return undefined
}

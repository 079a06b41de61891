import { isDeepStrictEqual } from 'node:util'
import { fold, type Item, type Schema } from '../../../src/catalog/index.ts'
import type { Reading } from '../../../src/language/index.ts'
import type { Directive } from '../../../src/preferences/index.ts'
import { variety } from '../../../src/preferences/index.ts'
import type { CatalogueName } from '../../catalogues/index.ts'
import { type Alignment, align, f1, tallyOf } from './align.ts'
import { type Claim, claimOfDirective, claimOfSaid, overlap } from './claim.ts'
import type { Ended, GoldCommand, GoldSession, Said } from './gold.ts'
import { type Effect, openMemory } from './memory.ts'
import { now, type Read } from './reader.ts'

/** A catalogue as commands are scored against it. */
export interface Ground {
  name: CatalogueName
  schema: Schema
  /** The best known item of a title, told by its folded title. */
  titled: ReadonlyMap<string, Item>
  /** The titles of items, by their ids. */
  titles: ReadonlyMap<string, string>
  read: Read
}

/** How one command was read. */
export interface CommandScore {
  id: string
  catalogue: CatalogueName
  command: string
  tags: readonly string[]
  act: { expected: string; predicted: string }
  /** Beside the reading that it is nearest to, where several are right. */
  alignment: Alignment
  sorted: boolean
  /** What was to be taken back, and how much of it was. */
  ended: { expected: number; right: number }
  /** What was to be reported as not understood, how much of it was, and whether anything was reported in vain. */
  reported: { expected: number; right: number; inVain: boolean }
  /** Act, directives, order and what is taken back are all right. */
  exact: boolean
}

/** How one session was read, turn by turn. */
export interface SessionScore {
  id: string
  catalogue: CatalogueName
  turns: {
    command: string
    act: { expected: string; predicted: string }
    /** What is in force after the turn. */
    alignment: Alignment
    exact: boolean
  }[]
}

export const scoreCommand = async (ground: Ground, gold: GoldCommand): Promise<CommandScore> => {
  const { schema, read } = ground
  const { inputs, referenceOutputs: right, metadata } = gold
  const shown = itemsTitled(ground, gold.id, inputs.shown)
  const take = openMemory(schema)
  let inForce: readonly Directive[] = []
  for (const command of inputs.before)
    inForce = take(await read(command, [], inForce)).preferences.directives
  const reading = await read(inputs.command, shown, inForce)
  const effect = take(reading)

  const predicted = claimsOf(effect.understood, ground)
  const alignment = nearest([right.understood, ...right.alsoRight], predicted, schema)
  const sorted = isSorted(sortOf(reading), gold)
  const takenBack = [...endings(effect), ...retractions(reading)]
  const all = inputs.before.length === 0 && takesAllBack(reading)
  const endedRight = right.ended.filter((one) => all || takenBack.some((it) => isEnded(one, it)))
  const reports = reading.notUnderstood.map(({ quote }) => quote)
  const act = { expected: right.act, predicted: reading.act }
  const ended = { expected: right.ended.length, right: endedRight.length }
  return {
    id: gold.id,
    catalogue: ground.name,
    command: inputs.command,
    tags: metadata.tags,
    act,
    alignment,
    sorted,
    ended,
    reported: {
      expected: right.notUnderstood.length,
      right: right.notUnderstood.filter((piece) => reports.some((r) => isPiece(piece, r))).length,
      inVain: reports.length > 0 && right.notUnderstood.length === 0 && !isUseless.has(right.act),
    },
    exact:
      act.expected === act.predicted &&
      isExact(alignment) &&
      sorted &&
      ended.right === ended.expected,
  }
}

export const scoreSession = async (ground: Ground, gold: GoldSession): Promise<SessionScore> => {
  const take = openMemory(ground.schema)
  const shown = itemsTitled(ground, gold.id, gold.inputs.shown)
  const { acts, directives } = gold.referenceOutputs
  const turns: SessionScore['turns'] = []
  let inForce: readonly Directive[] = []
  for (const [i, command] of gold.inputs.commands.entries()) {
    const reading = await ground.read(command, shown, inForce)
    const { preferences } = take(reading)
    inForce = preferences.directives
    const expected = (directives[i] ?? []).map((said) => claimOfSaid(said, ground.schema))
    const alignment = align(expected, claimsOf(preferences.directives, ground))
    const act = { expected: acts[i] ?? 'refine', predicted: reading.act }
    turns.push({ command, act, alignment, exact: isExact(alignment) })
  }
  return { id: gold.id, catalogue: ground.name, turns }
}

export const isExact = ({ near, missed, extra }: Alignment): boolean =>
  near.length + missed.length + extra.length === 0

const takesAllBack = ({ act, operations }: Reading) =>
  act === 'undo' || act === 'reset' || operations.some(({ op }) => op === 'clear')

/** The reading, of several that are right, that the predicted claims are nearest to. */
const nearest = (
  readings: readonly Said[][],
  predicted: readonly Claim[],
  schema: Schema,
): Alignment =>
  readings
    .map((reading) =>
      align(
        reading.map((said) => claimOfSaid(said, schema)),
        predicted,
      ),
    )
    .reduce((best, one) => (f1(tallyOf(one)) > f1(tallyOf(best)) ? one : best))

const claimsOf = (directives: Effect['understood'], { schema, titles }: Ground) =>
  directives.map((directive) => claimOfDirective(directive, { schema, titles, now }))

const endings = ({ ended }: Effect): Ended[] => ended.map(({ condition }) => condition)

/** What a command asks to take back, whether or not it was in force. */
const retractions = ({ operations }: Reading): Ended[] =>
  operations.flatMap((operation) => (operation.op === 'retract' ? [operation] : []))

const sortOf = ({ operations }: Reading): GoldSort | undefined =>
  operations.findLast((operation) => operation.op === 'sort')

type GoldSort = NonNullable<GoldCommand['referenceOutputs']['sort']>

/** More variety is asked for in place of an order; where nothing says in what, the tag tells, for it is no attribute's. */
const isSorted = (
  sort: GoldSort | undefined,
  { referenceOutputs: { sort: expected }, metadata: { tags } }: GoldCommand,
): boolean => {
  if (!expected) return sort?.attribute === (tags.includes('diversity') ? variety : undefined)
  const [one, other] = [sort, expected].map((it) => [
    it?.attribute,
    it?.apart?.attribute,
    it?.apart?.most,
  ])
  return (
    isDeepStrictEqual(one, other) &&
    (expected.attribute === variety || sort?.direction === expected.direction)
  )
}

/** Whether what was taken back covers what was to be. */
const isEnded = (expected: Ended, predicted: Ended): boolean => {
  if (expected.text !== undefined) return overlap(expected.text, predicted.text ?? '') >= 0.5
  if (expected.attribute !== predicted.attribute) return false
  if (expected.value === undefined || predicted.value === undefined) return true
  const values = [predicted.value].flat()
  return [expected.value].flat().every((value) => values.includes(value))
}

/** Acts of commands that a feed has no use for: that it says so is no report in vain. */
const isUseless = new Set<string>(['noise', 'unsupported'])

/** A report covers a piece when one holds the other, or they share half of their words. */
const isPiece = (piece: string, report: string) =>
  fold(report).includes(fold(piece)) ||
  fold(piece).includes(fold(report)) ||
  overlap(piece, report) >= 0.5

/** @throws Error that names the example, when the catalogue has no item of a title. */
const itemsTitled = ({ titled }: Ground, id: string, titles: readonly string[]): Item[] =>
  titles.map((title) => {
    const item = titled.get(fold(title))
    if (!item) throw new Error(`${id}: no item is titled "${title}"`)
    return item
  })

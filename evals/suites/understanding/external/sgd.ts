import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fold } from '../../../../src/catalog/index.ts'
import type { Preferences } from '../../../../src/preferences/index.ts'
import { viewOf } from '../../../catalogues/index.ts'
import { readJsonLines } from '../../../json-lines.ts'
import { outsideSuite } from '../../../outside.ts'
import type { Metric } from '../../../suite.ts'
import { precision, recall, type Tally, together } from '../align.ts'
import { share, tallied } from '../figures.ts'
import { openMemory } from '../memory.ts'
import { openReader, type Read } from '../reader.ts'
import { vocabularyReader } from '../vocabulary-reader.ts'
import {
  catalogueOfService,
  type Dialogue,
  dialoguesOf,
  type SgdService,
  type SgdTurn,
  type Step,
} from './sgd-dialogues.ts'

/** The parts of the data: which services each has about films. */
const parts = {
  seen: { split: 'train', services: ['Media_1', 'Movies_1'] },
  unseen: { split: 'dev', services: ['Media_2', 'Movies_2'] },
}

const turnsFile = (split: string) => `sgd/${split}_user_turns.jsonl`
const schemaFile = (split: string) => `sgd/${split}_schema.json`

/** Dialogues about films: whether what is in force after each turn is what the user has asked for by then. */
export const sgdStates = outsideSuite(
  'understanding-sgd',
  'what is in force over dialogues about films (SGD), seen and unseen services apart',
  Object.values(parts).flatMap(({ split }) => [turnsFile(split), schemaFile(split)]),
  async ({ data, embedder, onProgress }) => {
    const metrics: Metric[] = []
    for (const [part, { split, services }] of Object.entries(parts)) {
      const turns = await readJsonLines<SgdTurn>(join(data, turnsFile(split)))
      const schema = await readFile(join(data, schemaFile(split)), 'utf8')
      const measured: Record<'ours' | 'baseline', Outcome[]> = { ours: [], baseline: [] }
      for (const name of services) {
        const service = JSON.parse(schema).find((one: SgdService) => one.service_name === name)
        const catalogue = catalogueOfService(service, turns)
        const view = viewOf(catalogue)
        const read = await openReader(catalogue, embedder)
        const baseline = vocabularyReader(view)
        const dialogues = dialoguesOf(turns, name)
        for (const [i, dialogue] of dialogues.entries()) {
          measured.ours.push(await follow(dialogue, read, view.schema))
          measured.baseline.push(await follow(dialogue, baseline, view.schema))
          onProgress(i + 1, dialogues.length)
        }
      }
      metrics.push(...figuresOf(part, measured.ours))
      metrics.push(...figuresOf(`${part}, vocabulary alone`, measured.baseline))
    }
    return { metrics, notes: [] }
  },
)

/** What a dialogue's states were, turn by turn. */
type Outcome = Tally[]

const follow = async (
  { steps }: Dialogue,
  read: Read,
  schema: Parameters<typeof openMemory>[0],
): Promise<Outcome> => {
  const take = openMemory(schema)
  const outcome: Outcome = []
  for (const step of steps)
    outcome.push(stateTally(step, take(await read(step.utterance)).preferences))
  return outcome
}

/** How many of the slots are right: a directive says one of the spellings of the slot's value. */
export const stateTally = (
  { expected }: Pick<Step, 'expected'>,
  { directives }: Preferences,
): Tally => {
  const said = directives.flatMap(({ polarity, condition }) =>
    polarity === 'want' && 'attribute' in condition
      ? [condition.value]
          .flat()
          .map((value) => ({ slot: condition.attribute, value: fold(String(value)) }))
      : [],
  )
  const right = [...expected].filter(([slot, values]) =>
    said.some((one) => one.slot === slot && values.has(one.value)),
  )
  return { expected: expected.size, predicted: said.length, right: right.length }
}

const figuresOf = (name: string, dialogues: readonly Outcome[]): Metric[] => {
  const states = dialogues.map(together)
  const isExact = ({ expected, predicted, right }: Tally) =>
    right === expected && right === predicted
  return [
    tallied(`${name}: state recall`, states, recall),
    tallied(`${name}: state precision`, states, precision),
    share(`${name}: turns with the exact state`, dialogues.flat(), isExact),
  ]
}

import type { Reading } from '../../src/language/index.ts'
import { tally } from '../tally.ts'
import type { Examples } from './example.ts'

/** Where a data set comes from. */
export interface Source {
  seed: string
  users: number
  /** Who read the commands: a model's name, or the built-in parser. */
  teacher: string
}

/** What the operations of a reading ask for: the operator of a condition, or the kind of operation. */
const asksOf = ({ operations }: Reading): string[] =>
  operations.map((operation) => {
    if (operation.op !== 'add') return operation.op
    const { polarity, strength, condition } = operation
    const about = 'operator' in condition ? condition.operator : Object.keys(condition)[0]
    return `${polarity} ${strength} ${about}`
  })

const section = (title: string, counts: readonly [name: string, count: number][]) => [
  '',
  `## ${title}`,
  '',
  '| | count |',
  '| --- | ---: |',
  ...counts.map(([name, count]) => `| ${name} | ${count} |`),
]

/** The data card: what is in a set of examples, where it comes from and what was left out, in Markdown. */
export const cardOf = ({ readings, dropped }: Examples, { seed, users, teacher }: Source): string =>
  [
    '# Commands and their readings',
    '',
    `${readings.length} examples for fine-tuning a chat model as the parser of a feed: the catalogue, the page and the`,
    'command in, the reading as JSON out. The commands are those of simulated users, put together by plain code from',
    'written phrases: they are less varied than what people type. No data of a person is among them.',
    '',
    `Teacher: ${teacher}. Users: ${users} in each scenario. Seed: "${seed}".`,
    ...section('Acts', tally(readings.map(({ act }) => act))),
    ...section('Operations', tally(readings.flatMap(asksOf))),
    ...section('Left out', Object.entries(dropped)),
    '',
  ].join('\n')

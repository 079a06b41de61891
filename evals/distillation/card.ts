import { tally } from '../tally.ts'
import { asksOf, type Examples } from './example.ts'

/** Where a data set comes from. */
export interface Source {
  seed: string
  users: number
  /** Who read the commands: a model's name, or the built-in parser. */
  teacher: string
}

const section = (title: string, counts: readonly [name: string, count: number][]) => [
  '',
  `## ${title}`,
  '',
  '| | count |',
  '| --- | ---: |',
  ...counts.map(([name, count]) => `| ${name} | ${count} |`),
]

/** The data card: what is in a set of examples, where it comes from and what was left out, in Markdown. */
export const cardOf = (
  { readings, planner, dropped }: Examples,
  { seed, users, teacher }: Source,
): string =>
  [
    '# Commands and their readings',
    '',
    `${readings.length} examples for fine-tuning a chat model as the parser of a feed: the catalogue, the page, the rules in`,
    `force and the command in, the answer as JSON out; and ${planner.length} for its planner: the command and the plans to choose`,
    'from in, the plan out. The messages are those of the feed itself. The commands are those of simulated users, put together',
    'by plain code from written phrases: they are less varied than what people type. No data of a person is among them.',
    '',
    'Kept is what was read soundly: the answer is taken by the checks of the feed and read back as the same, its quotes are',
    'words of the command, it says what the user meant, every item of the page obeys what must hold, and more of the page is',
    'what was asked for than before, and no less of what the user was to find, where that is known. Each is there once, and no kind is far commoner than the others.',
    '',
    `Teacher: ${teacher}. Users: ${users} in each scenario. Seed: "${seed}".`,
    ...section('Acts', tally(readings.map(({ act }) => act))),
    ...section('Operations', tally(readings.flatMap(asksOf))),
    ...section(
      'Plans',
      tally(planner.map((messages) => JSON.parse(messages.at(-1)!.content).plan)),
    ),
    ...section('Left out', Object.entries(dropped)),
    '',
  ].join('\n')

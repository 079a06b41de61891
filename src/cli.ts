import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command, InvalidArgumentError, Option } from 'commander'
import {
  countOf,
  exportTraces,
  formatNames,
  importFile,
  isMistake,
  label,
  migrateDatabase,
  printToken,
  printUser,
  readSetting,
  reembedItems,
  removeUser,
  replayTrace,
  showInterests,
  showJobs,
  showRetention,
  showTrace,
  start,
  steer,
  traceFormats,
} from './cli/index.ts'

const count = countOf(7)
const time = (text: string): Date => {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) throw new InvalidArgumentError('expected a time, as 2026-11-01')
  return at
}

const program = new Command('tiller')
  .description('Steer a recommendation feed in plain words.')
  .showHelpAfterError()
  .addHelpText(
    'after',
    '\nSettings come from the environment; the README lists them. Without DATABASE_URL the data is in ./.tiller.',
  )

program
  .command('start', { isDefault: true })
  .description('serve the feed page and the API')
  .action(() => start(readSetting()))

program
  .command('migrate')
  .description('bring the database up to date')
  .action(() => migrateDatabase(readSetting()))

program
  .command('import <file>')
  .description('import items: NDJSON, one JSON object a line, or what the options say')
  .option('--mapping <file>', 'it is CSV; a JSON file that says which column holds what')
  .addOption(
    new Option('--format <name>', 'it is a data set as it is published').choices(formatNames),
  )
  .option('--events', 'import what its users did, too')
  .option('--dry-run', 'only print the first items and what would be left out')
  .option(
    '--catalogue <file>',
    'a JSON file with the schema to put first, as PUT /v1/catalog takes it',
  )
  .action((file, options) => importFile(readSetting(), file, options))

program
  .command('command <text>')
  .description('type a command into a feed and print the page it leads to')
  .option('--user <id>', 'whose feed', 'local')
  .option('--feed <name>', 'which feed', 'home')
  .option('--json', 'print what the API would answer')
  .action((text, options) => steer(readSetting(), text, options))

program
  .command('interests')
  .description('find out what a user is interested in, and print it with the reasons')
  .option('--user <id>', 'whose interests', 'local')
  .option('--json', 'print it as JSON, with the evidence')
  .action((options) => showInterests(readSetting(), options))

program
  .command('jobs')
  .description('show the work in the background: what waits, runs, failed and was done of late')
  .option('--run', 'first do all that is due now, and say how it went')
  .option('--retry', 'first put back what failed for good, to be tried anew')
  .option('--json', 'print it as JSON')
  .addHelpText(
    'after',
    '\nA server does this work by itself, beside the requests. Of each list the first 20 are shown.',
  )
  .action((options) => showJobs(readSetting(), options))

program
  .command('label')
  .description('decide, question by question, what the judge and the labels disagree on')
  .option(
    '--file <file>',
    'the questions; in the data folder, judge/disagreements.jsonl by default',
  )
  .option('--labels <file>', 'where your labels go; judge/labels.jsonl there by default')
  .addHelpText(
    'after',
    '\nThe questions are written by: npm run eval -- judge --disagreements FILE\n' +
      'Every answer is kept at once; begun anew, it goes on where you left off.',
  )
  .action((options) => label(readSetting(), options))

program
  .command('token')
  .description('print a bearer token signed with TILLER_JWT_SECRET')
  .requiredOption('--user <id>', 'whose token')
  .option('--admin', 'may change the catalogue')
  .option('--expires <time>', 'how long it holds: 12h, 30d', '30d')
  .action((options) => printToken(readSetting(), options))

program
  .command('reembed')
  .description('embed every item that the configured embedder has not')
  .option('--dry-run', 'only say what would be done')
  .action((options) => reembedItems(readSetting(), options))

program
  .command('retention')
  .description('clear away what is older than it is kept for')
  .option('--dry-run', 'only say what would go')
  .addHelpText('after', '\nA server does so by itself, every hour.')
  .action((options) => showRetention(readSetting(), options))

const traces = program
  .command('traces')
  .description('what turns ran: read it, export it, run it again')
traces
  .command('show <turn>')
  .description('print the trace of a turn as a tree')
  .option('--contents', 'print what came in and out of each step, too')
  .option('--json', 'print it as JSON')
  .action((turn, options) => showTrace(readSetting(), turn, options))
traces
  .command('export')
  .description('write the traces of turns, the newest first, one JSON document a line')
  .addOption(new Option('--format <name>', 'whose shape').choices(traceFormats).default('jsonl'))
  .option('--user <id>', 'of one user; of all without it')
  .option('--feed <name>', 'of one feed')
  .option('--since <time>', 'of turns since then: 2026-11-01', time)
  .option('--limit <n>', 'of so many turns at most', count, 1_000)
  .option('--no-contents', 'in figures alone, without any words')
  .option('--out <file>', 'where to; standard output without it')
  .action((options) => exportTraces(readSetting(), options))
traces
  .command('replay <turn>')
  .description('run a turn again as it was asked, with the code of today, and print what differs')
  .option('--json', 'print both outcomes as JSON')
  .addHelpText('after', '\nNothing is written.')
  .action((turn, options) => replayTrace(readSetting(), turn, options))

// A program of the evals, which are in a clone but not in the image.
const distillation = fileURLToPath(new URL('../evals/distillation/run.ts', import.meta.url))
if (existsSync(distillation))
  program.command('distill', 'teach a small parser what a large one reads', {
    executableFile: distillation,
  })

const user = program.command('user').description("take a user's data along, or erase it")
user
  .command('export <id>')
  .description('print everything that is stored about a user, one JSON object a line')
  .action((id) => printUser(readSetting(), id))
user
  .command('erase <id>')
  .description('print how much is stored about a user, and erase it if told to')
  .option('--yes', 'erase it, for good')
  .action((id, options) => removeUser(readSetting(), id, options))

// Who reads only the head of what is printed has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  await program.parseAsync()
} catch (error) {
  console.error(isMistake(error) ? `tiller: ${error.message}` : (error as Error).stack)
  process.exitCode = 1
}

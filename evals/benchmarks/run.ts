import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { countOf, progressBar } from '../../src/cli/index.ts'
import { readConfig } from '../../src/config.ts'
import { openEmbedder } from '../../src/models/index.ts'
import { checkPlace } from '../files.ts'
import { runToEnd } from '../program.ts'
import { table } from '../table.ts'
import { compare } from './compare.ts'
import { readEarlier } from './earlier.ts'
import { benchFault } from './fault/index.ts'
import { measureHttp } from './http/index.ts'
import { benchImport } from './import/index.ts'
import { measureSize } from './measure.ts'
import { benchNear } from './near/index.ts'
import { benchRace, rowOfRace } from './race/index.ts'
import { benchReading } from './reading/index.ts'
import { type BenchReport, lineOf, rowsOf } from './report.ts'
import { openScratchDatabase } from './scratch.ts'
import { describeSoak, soak } from './soak/index.ts'

const count = countOf(7)

interface Options {
  sizes: number[]
  turns: number
  users: number[]
  json?: string
  compare?: string
}

interface NearOptions {
  items: number[]
  searches: number
  json?: string
}

interface RaceOptions {
  feeds: number
  commands: number
  processes: number
  via?: string
  json?: string
}

interface FaultOptions {
  feeds: number
  json?: string
}

interface SoakOptions {
  turns: number
  minutes: number
  items: number
  json?: string
}

interface ImportOptions {
  items: number
  embedded: number
  json?: string
}

const builtin = () => {
  const cacheDir = join(readConfig().TILLER_DATA_DIR, 'models')
  return openEmbedder({ embedder: 'builtin', cacheDir })
}

const bench = async ({ sizes, turns, users, json, compare: file }: Options) => {
  // First: a wrong path is told before minutes are spent.
  if (json !== undefined) checkPlace('--json', json)
  const before = file === undefined ? undefined : await readEarlier(file)
  const { DATABASE_URL } = readConfig()
  const embedder = await builtin()
  const report: BenchReport = {
    at: new Date().toISOString(),
    engine: DATABASE_URL ? 'postgres' : 'embedded',
    sizes: [],
  }
  for (const size of sizes) {
    const bar = progressBar(`${size} items`)
    const database = await openScratchDatabase(DATABASE_URL)
    let serving: ReturnType<typeof progressBar> | undefined
    try {
      const onProgress = bar.update
      const measured = await measureSize({ database, embedder, size, turns, onProgress })
      bar.stop()
      serving = progressBar('over HTTP')
      const env = await database.handOver()
      const http = await measureHttp({ env, size, users, turns, onProgress: serving.update })
      serving.stop()
      const whole = { ...measured, http }
      report.sizes.push(whole)
      console.log(`\n${report.engine}, ${lineOf(whole)}\n\n${table(rowsOf(whole))}`)
    } finally {
      bar.stop()
      serving?.stop()
      await database.close()
    }
  }
  if (before)
    console.log(`\nsince ${before.at} (${before.engine})\n\n${table(compare(before, report))}`)
  if (json !== undefined) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`)
}

const program = new Command('npm run bench --')
  .description(
    'Measure how long a command takes, over HTTP, as a whole and node by node, beside the bare retrieval SQL. On the ' +
      'server of DATABASE_URL a database of its own is made and dropped; without one, in a temporary folder.',
  )
  .option(
    '--sizes <n,...>',
    'how many items',
    (text) => text.split(',').map(count),
    [1_000, 10_000],
  )
  .option('--turns <n>', 'how many commands for each size', count, 120)
  .option(
    '--users <n,...>',
    'how many users at once, over HTTP',
    (text) => text.split(',').map(count),
    [1, 8, 32],
  )
  .option('--json <file>', 'write the figures to a file')
  .option('--compare <file>', 'compare with the figures of an earlier run')
  .showHelpAfterError()
  .action(bench)

program
  .command('reading')
  .description('measure how long the built-in parser takes to read a command')
  .option(
    '--values <n,...>',
    'how many values the vocabulary has',
    (text) => text.split(',').map(count),
    [1_000, 100_000],
  )
  .option('--commands <n>', 'how many commands for each size', count, 1_200)
  .action(({ values, commands }) => benchReading({ values, turns: commands }))

program
  .command('near')
  .description(
    'measure how well and how fast the nearest items are found under filters that leave more or less of them',
  )
  .option(
    '--items <n,...>',
    'how many items',
    (text) => text.split(',').map(count),
    [10_000, 100_000],
  )
  .option('--searches <n>', 'how many searches for each filter', count, 20)
  .action(async (_, command: Command) => {
    const { items, searches, json } = command.optsWithGlobals<NearOptions>()
    if (json !== undefined) checkPlace('--json', json)
    const reports = await benchNear(readConfig().DATABASE_URL, { sizes: items, searches })
    if (json !== undefined) await writeFile(json, `${JSON.stringify(reports, null, 2)}\n`)
  })

program
  .command('import')
  .description('measure how fast items are imported, with and without vectors, and embedded')
  .option('--items <n>', 'how many items are imported', count, 20_000)
  .option('--embedded <n>', 'how many of them the built-in embedder is given', count, 2_000)
  .action(async (_, command: Command) => {
    const { items, embedded, json } = command.optsWithGlobals<ImportOptions>()
    if (json !== undefined) checkPlace('--json', json)
    const { DATABASE_URL } = readConfig()
    const rates = await benchImport(DATABASE_URL, { items, embedded, embedder: await builtin() })
    if (json !== undefined) await writeFile(json, `${JSON.stringify(rates, null, 2)}\n`)
  })

program
  .command('race')
  .description(
    'let many users type many commands at once, over several servers on the Postgres of DATABASE_URL, and count what ' +
      'was lost, half applied or cannot be undone',
  )
  .option('--feeds <n>', 'how many feeds, each of a user', count, 50)
  .option('--commands <n>', 'how many commands each types at once', count, 20)
  .option('--processes <n>', 'how many servers', count, 2)
  .option('--via <url>', 'another way to the same server, such as PgBouncer')
  .action(async (_, command: Command) => {
    const { feeds, commands, processes, via, json } = command.optsWithGlobals<RaceOptions>()
    if (json !== undefined) checkPlace('--json', json)
    const bar = progressBar('racing')
    try {
      const report = await benchRace(readConfig().DATABASE_URL, {
        users: feeds,
        commands,
        processes,
        via,
        onProgress: bar.update,
      })
      bar.stop()
      console.log(`\n${table([rowOfRace(report)])}`)
      if (json !== undefined) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`)
      const { lost, unasked, half, failed, answered, undone } = report
      if (lost + unasked + half + failed > 0 || undone !== answered) process.exitCode = 1
    } finally {
      bar.stop()
    }
  })

program
  .command('soak')
  .description('take many turns on one server, and show how its memory goes')
  .option('--minutes <n>', 'begin no turns after so long', count, 60)
  .option('--items <n>', 'how many items the catalogue has', count, 1_000)
  .action(async (_, command: Command) => {
    const { turns, minutes, items, json } = command.optsWithGlobals<SoakOptions>()
    if (json !== undefined) checkPlace('--json', json)
    const bar = progressBar('Turns')
    const options = { turns, minutes, items, embedder: await builtin(), onProgress: bar.update }
    const report = await soak(readConfig().DATABASE_URL, options).finally(bar.stop)
    console.log(describeSoak(report))
    if (json !== undefined) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`)
  })

program
  .command('fault')
  .description(
    'measure what is lost, and how soon a server is back, when connections are killed, the database is away or hangs, ' +
      'and the server is killed, under load; on the server of DATABASE_URL, in a database of its own',
  )
  .option('--feeds <n>', 'how many feeds, each of a user who types all the time', count, 8)
  .action(async (_, command: Command) => {
    const { feeds, json } = command.optsWithGlobals<FaultOptions>()
    if (json !== undefined) checkPlace('--json', json)
    const reports = await benchFault(readConfig().DATABASE_URL, feeds)
    if (json !== undefined) await writeFile(json, `${JSON.stringify(reports, null, 2)}\n`)
    if (reports.some(({ lost, halfApplied }) => lost + halfApplied > 0)) process.exitCode = 1
  })

await runToEnd(program)

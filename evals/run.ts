import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { progressBar } from '../src/cli/index.ts'
import { readConfig } from '../src/config.ts'
import { choose, listOf, UnknownSuiteError } from './choose.ts'
import { missed, rowOf } from './report.ts'
import type { Suite, SuiteReport } from './suite.ts'
import { obedience } from './suites/obedience/index.ts'
import { simulation } from './suites/simulation/index.ts'
import { external, understanding } from './suites/understanding/index.ts'
import { table } from './table.ts'

const suites: Suite[] = [obedience, simulation, understanding, ...external]

const runSuite = async (suite: Suite, data: string | undefined): Promise<SuiteReport> => {
  const bar = progressBar(suite.name)
  const modelsDir = join(readConfig().TILLER_DATA_DIR, 'models')
  try {
    return await suite.run({ data, modelsDir, onProgress: bar.update })
  } finally {
    bar.stop()
  }
}

const run = async (names: string[], { data, json }: { data?: string; json?: string }) => {
  const reports: Record<string, SuiteReport> = {}
  for (const suite of choose(suites, names)) {
    const report = await runSuite(suite, data)
    reports[suite.name] = report
    console.log(`\n${suite.name}\n\n${table(report.metrics.map(rowOf))}`)
    for (const note of report.notes) console.log(`- ${note}`)
    if (missed(report).length > 0) process.exitCode = 1
  }
  if (json) await writeFile(json, `${JSON.stringify(reports, null, 2)}\n`)
}

const program = new Command('npm run eval --')
  .description('Measure the feed. Exits with 1 when a goal is missed.')
  .argument('[suite...]', 'which suites; all of them when none is named')
  .option('--data <dir>', 'the folder of real data, for the suites that need it')
  .option('--json <file>', 'write the figures to a file')
  .showHelpAfterError()
  .addHelpText('after', `\nSuites:\n${listOf(suites)}`)
  .action(run)

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof UnknownSuiteError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { progressBar, UsageError } from '../src/cli/index.ts'
import { readConfig } from '../src/config.ts'
import { choose } from './choose.ts'
import { checkPlace, isFile, isFolder } from './files.ts'
import { lacking } from './lacking.ts'
import { missed, rowOf } from './report.ts'
import type { Suite, SuiteOptions, SuiteReport } from './suite.ts'
import { table } from './table.ts'

/** What `npm run eval` takes besides the suites' names. */
interface EvaluateOptions extends Pick<SuiteOptions, 'disagreements' | 'labels' | 'users'> {
  data?: string
  json?: string
}

/**
 * Runs the suites with these names, all that have their data when none is named, and prints what they found. A missed
 * goal sets the exit code.
 *
 * @throws UsageError before anything is run, when what was asked for cannot be.
 */
export const evaluate = async (
  suites: readonly Suite[],
  names: readonly string[],
  { data, json, ...files }: EvaluateOptions,
): Promise<void> => {
  const chosen = choose(suites, names)
  if (json !== undefined) checkPlace('--json', json)
  if (files.disagreements !== undefined) checkPlace('--disagreements', files.disagreements)
  if (files.labels !== undefined && !isFile(files.labels))
    throw new UsageError(
      `--labels: there is no file ${files.labels}: name one that \`tiller label\` wrote`,
    )
  if (data !== undefined && !isFolder(data))
    throw new UsageError(`--data: there is no folder ${data}: name the one that holds real data`)
  const skipped = lacking(chosen, data)
  const [asked] = skipped
  if (asked && names.length > 0) throw new UsageError(asked.join(': '))
  const reports: Record<string, SuiteReport> = {}
  for (const suite of chosen) {
    if (skipped.has(suite.name)) continue
    const report = await runSuite(suite, { data: data ?? '', ...files })
    reports[suite.name] = report
    console.log(`\n${suite.name}\n\n${table(report.metrics.map(rowOf))}`)
    for (const note of report.notes) console.log(`- ${note}`)
    if (missed(report).length > 0) process.exitCode = 1
  }
  for (const [name, why] of skipped) {
    reports[name] = { metrics: [], notes: [`skipped: ${why}`] }
    console.log(`\n${name} was skipped: ${why}`)
  }
  if (json !== undefined) await writeFile(json, `${JSON.stringify(reports, null, 2)}\n`)
}

const runSuite = async (
  suite: Suite,
  given: Pick<SuiteOptions, 'data' | 'disagreements' | 'labels' | 'users'>,
): Promise<SuiteReport> => {
  const bar = progressBar(suite.name)
  const modelsDir = join(readConfig().TILLER_DATA_DIR, 'models')
  try {
    return await suite.run({ ...given, modelsDir, onProgress: bar.update })
  } finally {
    bar.stop()
  }
}

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { progressBar, UsageError } from '../src/cli/index.ts'
import { readConfig } from '../src/config.ts'
import { type Comparison, compare, readBaseline } from './baseline.ts'
import { choose } from './choose.ts'
import { checkPlace, isFile, isFolder } from './files.ts'
import { htmlOf } from './html/page.ts'
import { lacking } from './lacking.ts'
import { missed, rowOf, rowOfComparison } from './report.ts'
import type { Suite, SuiteOptions, SuiteReport } from './suite.ts'
import { table } from './table.ts'
import { readTraceFile } from './traces/index.ts'

/** What `npm run eval` takes besides the suites' names. */
interface EvaluateOptions
  extends Pick<SuiteOptions, 'disagreements' | 'labels' | 'users' | 'gguf'> {
  data?: string
  /** Recorded turns to measure in place of live ones. */
  traces?: string
  /** The figures of an earlier run to compare with. */
  baseline?: string
  json?: string
  html?: string
  /** Where the cases go one by one. */
  examples?: string
  /** The name of a dataset of LangSmith that the cases are sent to. */
  upload?: string
}

type Reports = Record<string, SuiteReport>

/**
 * Runs the suites with these names, all that have what they need when none is named, and prints what they found. A missed
 * goal, or a figure that is worse than the baseline's by more than chance, sets the exit code.
 *
 * @throws UsageError before anything is run, when what was asked for cannot be.
 */
export const evaluate = async (
  suites: readonly Suite[],
  names: readonly string[],
  { data, traces, baseline, json, html, examples, upload: dataset, ...files }: EvaluateOptions,
): Promise<void> => {
  const able = traces === undefined ? suites : suites.filter(({ overTraces }) => overTraces)
  const chosen = choose(names.length > 0 ? suites : able, names)
  for (const [option, place] of Object.entries({
    '--json': json,
    '--html': html,
    '--examples': examples,
    '--disagreements': files.disagreements,
  }))
    if (place !== undefined) checkPlace(option, place)
  if (files.labels !== undefined && !isFile(files.labels))
    throw new UsageError(
      `--labels: there is no file ${files.labels}: name one that \`tiller label\` wrote`,
    )
  if (data !== undefined && !isFolder(data))
    throw new UsageError(`--data: there is no folder ${data}: name the one that holds real data`)
  if (traces !== undefined && !isFile(traces))
    throw new UsageError(
      `--traces: there is no file ${traces}: name one that \`tiller traces export\` wrote`,
    )
  const earlier = baseline === undefined ? undefined : await readBaseline(baseline)
  const skipped = traces === undefined ? lacking(chosen, data) : unrecorded(chosen)
  const [asked] = skipped
  if (asked && names.length > 0) throw new UsageError(asked.join(': '))
  const recorded = traces === undefined ? undefined : await readTraceFile(traces)
  const reports: Reports = {}
  for (const suite of chosen) {
    if (skipped.has(suite.name)) continue
    const report = recorded
      ? await suite.overTraces!(recorded)
      : await runSuite(suite, { data: data ?? '', ...files })
    reports[suite.name] = report
    console.log(`\n${suite.name}\n\n${table(report.metrics.map(rowOf))}`)
    for (const note of report.notes) console.log(`- ${note}`)
    if (missed(report).length > 0) process.exitCode = 1
  }
  for (const [name, why] of skipped) {
    reports[name] = { metrics: [], notes: [`skipped: ${why}`] }
    console.log(`\n${name} was skipped: ${why}`)
  }
  const comparisons = earlier ? compare(reports, earlier) : []
  if (earlier) tellComparisons(comparisons)
  if (json !== undefined) await writeFile(json, `${JSON.stringify(figuresOf(reports), null, 2)}\n`)
  if (html !== undefined) await writeFile(html, htmlOf(reports, { at: new Date(), comparisons }))
  if (examples !== undefined) await writeFile(examples, linesOf(reports))
  if (dataset !== undefined) {
    const { upload } = await import('./upload.ts')
    console.log(`\nsent to LangSmith: ${await upload(dataset, casesOf(reports))}`)
  }
}

const tellComparisons = (comparisons: readonly Comparison[]): void => {
  console.log(`\nbeside the baseline\n\n${table(comparisons.map(rowOfComparison))}`)
  if (comparisons.some(({ verdict }) => verdict === 'worse')) process.exitCode = 1
}

/** The suites that take turns of their own alone, and why they are left out where turns were recorded. */
const unrecorded = (suites: readonly Suite[]): ReadonlyMap<string, string> =>
  new Map(
    suites
      .filter(({ overTraces }) => !overTraces)
      .map(({ name }) => [name, 'it measures no recorded turns: run it without --traces']),
  )

/** What is compared and kept: the cases one by one have a file of their own. */
const figuresOf = (reports: Reports): Reports =>
  Object.fromEntries(
    Object.entries(reports).map(([name, { examples: _, ...report }]) => [name, report]),
  )

const casesOf = (reports: Reports) =>
  Object.values(reports).flatMap(({ examples = [] }) => examples)

const linesOf = (reports: Reports): string =>
  casesOf(reports)
    .map((example) => `${JSON.stringify(example)}\n`)
    .join('')

const runSuite = async (
  suite: Suite,
  given: Pick<SuiteOptions, 'data' | 'disagreements' | 'labels' | 'users' | 'gguf'>,
): Promise<SuiteReport> => {
  const bar = progressBar(suite.name)
  const modelsDir = join(readConfig().TILLER_DATA_DIR, 'models')
  try {
    return await suite.run({ ...given, modelsDir, onProgress: bar.update })
  } finally {
    bar.stop()
  }
}

import { join } from 'node:path'
import { progressBar } from '../src/cli/index.ts'
import { readConfig } from '../src/config.ts'
import { openEmbedder } from '../src/models/index.ts'
import { wilson } from './evaluators/wilson.ts'
import { measureObedience } from './suites/obedience/index.ts'

// npm run eval: the suites, as a table; exits with 1 when a threshold is missed.
const { TILLER_DATA_DIR } = readConfig()
const embedder = await openEmbedder({
  embedder: 'builtin',
  cacheDir: join(TILLER_DATA_DIR, 'models'),
})
const bar = progressBar('obedience')
const { shown, violations, repeats, undos, restored } = await measureObedience(embedder, bar.update)
bar.stop()

const percent = (share: number) => `${(100 * share).toFixed(2)} %`
const row = (key: string, hits: number, total: number) => {
  const { low, high } = wilson(hits, total)
  return {
    metric: key,
    score: percent(total === 0 ? 0 : hits / total),
    counted: `${hits} of ${total}`,
    interval: `${percent(low)} to ${percent(high)}`,
  }
}
console.table([
  row('violations', violations.length, shown),
  row('repeats', repeats, shown),
  row('pages restored by undo', restored, undos),
])
for (const { command, title } of violations.slice(0, 20))
  console.log(`"${command}" showed ${title}`)
if (violations.length > 0 || repeats > 0 || restored < undos) process.exitCode = 1

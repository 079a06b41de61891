export { countOf } from './count.ts'
export { formatNames, importFile } from './import/index.ts'
export { showInterests } from './interests.ts'
export { showJobs } from './jobs.ts'
export { label } from './label.ts'
export {
  type Label,
  type LabelQuestion,
  labelFiles,
  labelKey,
  readLabels,
} from './labels.ts'
export { migrateDatabase } from './migrate.ts'
export { isMistake } from './mistake.ts'
export { progressBar } from './progress.ts'
export { reembedItems } from './reembed.ts'
export { replayTrace } from './replay.ts'
export { showRetention } from './retention.ts'
export { readSetting, type Setting } from './setting.ts'
export { start } from './start.ts'
export { steer } from './steer.ts'
export { printToken } from './token.ts'
export { exportTraces, showTrace, traceFormats } from './traces.ts'
export { UsageError } from './usage.ts'
export { printUser, removeUser } from './user.ts'

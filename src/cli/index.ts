export * from './commands.ts'
export { countOf } from './count.ts'
export { formatNames } from './import/formats/index.ts'
export {
  type Label,
  type LabelQuestion,
  labelFiles,
  labelKey,
  readLabels,
} from './labels.ts'
export { isMistake } from './mistake.ts'
export { progressBar } from './progress.ts'
export { readSetting, type Setting } from './setting.ts'
export { traceFormats } from './trace-format.ts'
export { UsageError } from './usage.ts'

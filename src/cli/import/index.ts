export { type FormatName, formatNames } from './formats/index.ts'
export { importFile } from './import.ts'

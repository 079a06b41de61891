export { type Erasure, eraseUser } from './erase.ts'
export { type ExportLine, exportUser } from './export.ts'

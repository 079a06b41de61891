import { readConfig } from '../src/config.ts'
import { openStudent, type Student } from '../src/language/index.ts'

/** The student that reads with the rules in every measurement, as in the server: none with `TILLER_STUDENT=off`. */
export const configuredStudent = (): Student | undefined =>
  readConfig().TILLER_STUDENT === 'on' ? openStudent() : undefined

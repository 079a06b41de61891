import type { Suite } from '../../../suite.ts'
import { iardTurns } from './iard.ts'
import { mitQueries } from './mit.ts'
import { sgdStates } from './sgd.ts'

/** The same parser against what others wrote and labelled. */
export const external: Suite[] = [mitQueries, iardTurns, sgdStates]

import { daysSince, type KeyedEvent } from '../behavior/index.ts'
import type { Stage } from './interest.ts'

const days = { new: 30, silent: 90 }

/** The stage of a taste by its behaviours, oldest first, of which there is one at least. */
export const stageOf = (behaviours: readonly KeyedEvent[], now: Date): Stage => {
  if (daysSince(behaviours.at(-1)!.at, now) > days.silent) return 'fading'
  return daysSince(behaviours[0]!.at, now) <= days.new ? 'emerging' : 'steady'
}

/** A history is told by the month, so that whoever reads it may be wrong by so much. */
const leewayMs = 31 * 86_400_000

/** Whether a stage is what the dates say, as far as they are told. */
export const fitsStage = (stage: Stage, behaviours: readonly KeyedEvent[], now: Date): boolean =>
  [-leewayMs, 0, leewayMs].some((ms) => stageOf(behaviours, new Date(now.getTime() + ms)) === stage)

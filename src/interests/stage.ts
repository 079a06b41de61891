import { daysSince, type KeyedEvent } from '../behavior/index.ts'
import type { Stage } from './interest.ts'

const days = { new: 30, silent: 90 }

/** The stage of a taste by its behaviours, oldest first, of which there is one at least. */
export const stageOf = (behaviours: readonly KeyedEvent[], now: Date): Stage => {
  if (daysSince(behaviours.at(-1)!.at, now) > days.silent) return 'fading'
  return daysSince(behaviours[0]!.at, now) <= days.new ? 'emerging' : 'steady'
}

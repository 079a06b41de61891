import { z } from 'zod'
import { clean } from '../catalog/index.ts'

/** What a user can do to an item. */
export const eventTypes = [
  'impression',
  'click',
  'like',
  'dislike',
  'save',
  'purchase',
  'hide',
  'watch',
] as const
export type EventType = (typeof eventTypes)[number]

/** What is said for an item. */
export type Approval = Extract<EventType, 'like' | 'save'>

const id = clean(z.string().min(1).max(200))

/** One behaviour as it is reported. Without a `key` each report counts anew; without `at` it happened now. */
export const eventSchema = z.strictObject({
  key: id.optional(),
  type: z.enum(eventTypes),
  itemId: id,
  at: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text).toISOString())
    .refine((text) => /^(?!0000)\d{4}-/.test(text), 'a time between the years 1 and 9999')
    .optional(),
  requestId: id.optional(),
})

export type ReportedEvent = z.infer<typeof eventSchema>

/** One behaviour of a user on an item, as remembered. */
export interface BehaviorEvent {
  type: EventType
  itemId: string
  at: string
}

/** How much a behaviour says of a taste; RecGPT counts only deliberate ones. */
export const tasteWeights: Readonly<Record<EventType, number>> = {
  impression: 0,
  click: 0,
  like: 1,
  save: 0.8,
  purchase: 1,
  watch: 0.6,
  dislike: -1,
  hide: -1,
}

/** What says something of taste, for or against. */
export const tellingTypes: readonly EventType[] = eventTypes.filter(
  (type) => tasteWeights[type] !== 0,
)

/** After which a user has the item. */
export const having: readonly EventType[] = ['watch', 'purchase']

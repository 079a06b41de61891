import { type BehaviorEvent, type EventType, eventTypes, tasteWeights } from './event.ts'

/** A behaviour with the key it was reported under: what evidence points at. */
export interface KeyedEvent extends BehaviorEvent {
  key: string
}

/** The deliberate behaviours that speak for an item. RecGPT drops plain clicks; refusals are counted elsewhere. */
export const reliableTypes: readonly EventType[] = eventTypes.filter(
  (type) => tasteWeights[type] > 0,
)

export const isReliable = ({ type }: Pick<BehaviorEvent, 'type'>): boolean =>
  reliableTypes.includes(type)

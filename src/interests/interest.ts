import { v5 as uuidv5 } from 'uuid'
import { type Attribute, titleOf } from '../catalog/index.ts'

/** How an interest goes: newly shown, shown for long and still, or not shown of late. */
export const stages = ['emerging', 'steady', 'fading'] as const
export type Stage = (typeof stages)[number]

/** A value of an attribute, as "Horror" of "genres". */
export interface AttributeWord {
  attribute: string
  value: string
}

/** A named long-term taste with what it rests on (RecGPT). */
export interface Interest extends AttributeWord {
  /** The same each time the same taste of the same user is found. */
  id: string
  name: string
  stage: Stage
  /** How much it counts beside the user's other interests: more than 0, of no unit. */
  strength: number
  /** A sentence made of facts alone. */
  reason: string
  /** The keys of the user's events that it rests on, oldest first; never empty. */
  evidence: string[]
}

const namespace = '8d0f4f43-6b0e-4a53-9a3f-52a8c1f0a7de'

/** The id of what is believed of a user about some values. */
export const beliefId = (
  userId: string,
  ...words: readonly { attribute: string; value: unknown }[]
): string =>
  uuidv5(
    JSON.stringify([userId, ...words.map(({ attribute, value }) => [attribute, value])]),
    namespace,
  )

/** "Horror (Genre)". */
export const interestName = (value: string, attribute: Attribute): string =>
  `${value} (${titleOf(attribute)})`

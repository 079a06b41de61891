/** A number as read, with what it counts when the words say so. */
export type Quantity =
  | { measure: 'duration'; minutes: number }
  | { measure: 'money'; amount: number; currency: string }
  | { measure: 'years'; from: number; to: number }
  | { measure: 'bare'; number: number; unit: string | undefined }
  /** "7 out of 10": 0.7. */
  | { measure: 'score'; share: number }

/** The unit of "90%", as the stem of its word. */
export const percent = 'percent'

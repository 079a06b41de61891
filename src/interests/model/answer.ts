import { z } from 'zod'
import { stages } from '../interest.ts'

/** What a model answers of a history: which candidates are interests, each with the references of its evidence. */
export const interestsAnswer = z.strictObject({
  interests: z
    .array(
      z.strictObject({
        candidate: z.string(),
        name: z.string(),
        stage: z.enum(stages),
        reason: z.string(),
        evidence: z.array(z.string()).max(500),
      }),
    )
    .max(100),
})

/** What a model answers of interests: RecGPT's triplets of tag, interest and reason, a tag in its two parts. */
export const tagsAnswer = z.strictObject({
  tags: z
    .array(
      z.strictObject({
        modifier: z.string(),
        core: z.string(),
        interest: z.string(),
        reason: z.string(),
      }),
    )
    .max(200),
})

export type AnsweredInterest = z.infer<typeof interestsAnswer>['interests'][number]
export type AnsweredTag = z.infer<typeof tagsAnswer>['tags'][number]

/** What a model believed and code does not, and why not. */
export interface Rejection {
  name: string
  why: string
}

/** Words of a model as they may be stored and shown: on one line, short, and of whole characters. */
export const told = (text: string): string =>
  text.slice(0, 200).replaceAll('\0', ' ').replace(/\s+/g, ' ').trim().toWellFormed()

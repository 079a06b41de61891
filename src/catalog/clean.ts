import type { z } from 'zod'

/** Why a text cannot be stored faithfully, or undefined when it can. Postgres holds no NUL, UTF-8 no lone surrogate. */
export const unclean = (text: string): string | undefined => {
  if (text.includes('\0')) return 'a NUL character cannot be stored: remove it'
  if (!text.isWellFormed()) return 'a lone surrogate is not a character: send valid Unicode'
  return undefined
}

/** A string schema that refuses what cannot be stored faithfully. */
export const clean = <T extends z.ZodType<string>>(schema: T): T =>
  schema.superRefine((text, context) => {
    const why = unclean(text)
    if (why) context.addIssue({ code: 'custom', message: why })
  }) as T

import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { UsageError } from '../../src/cli/index.ts'

/** Where a fine-tuning job is started, and with what. */
export interface FineTuning {
  /** The examples, one conversation a line. */
  file: string
  model: string
  apiKey: string
  /** An OpenAI-compatible server other than OpenAI's own. */
  baseUrl?: string | undefined
}

/** A job as the server tells of it. */
export interface Job {
  id: string
  status: string
}

const fileAnswer = z.looseObject({ id: z.string() })
const jobAnswer = z.looseObject({ id: z.string(), status: z.string() })

/**
 * Sends the examples and starts a fine-tuning job on them: `POST /files`, then `POST /fine_tuning/jobs`.
 *
 * @throws UsageError with the status and the server's words, when it takes one of them not.
 */
export const startFineTuning = async ({
  file,
  model,
  apiKey,
  baseUrl = 'https://api.openai.com/v1',
}: FineTuning): Promise<Job> => {
  const post = async <Answer>(
    path: string,
    init: Pick<RequestInit, 'body' | 'headers'>,
    answer: z.ZodType<Answer>,
  ): Promise<Answer> => {
    const headers = { ...init.headers, authorization: `Bearer ${apiKey}` }
    const address = `${baseUrl.replace(/\/$/, '')}${path}`
    const response = await fetch(address, { ...init, method: 'POST', headers })
    const text = await response.text()
    if (!response.ok)
      throw new UsageError(`${path}: the server answers ${response.status}: ${text.slice(0, 300)}`)
    const parsed = answer.safeParse(JSON.parse(text))
    if (!parsed.success) throw new UsageError(`${path}: the server answers ${text.slice(0, 300)}`)
    return parsed.data
  }
  const form = new FormData()
  form.set('purpose', 'fine-tune')
  form.set('file', await openAsBlob(file), basename(file))
  const { id } = await post('/files', { body: form }, fileAnswer)
  return post(
    '/fine_tuning/jobs',
    {
      body: JSON.stringify({ training_file: id, model }),
      headers: { 'content-type': 'application/json' },
    },
    jobAnswer,
  )
}

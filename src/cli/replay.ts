import { inspect } from 'node:util'
import { type Replay, replay } from '../../graphs/feed/index.ts'
import { everyonePool } from '../database/index.ts'
import { openTiller } from '../tiller.ts'
import type { Setting } from './setting.ts'
import { findTrace } from './traces.ts'

/** Runs a recorded turn again through the code of today, and prints what differs. Nothing is written. */
export const replayTrace = async (
  { config, log }: Setting,
  id: string,
  { json = false }: { json?: boolean },
): Promise<void> => {
  const tiller = await openTiller(config, log)
  try {
    const trace = await findTrace(everyonePool(tiller.pool), id)
    const replayed = await replay(tiller.runtime, trace)
    console.log(json ? JSON.stringify(replayed, null, 2) : describe(replayed))
  } finally {
    await tiller.close()
  }
}

const describe = ({ then, now, differs, besides }: Replay): string =>
  [
    differs.length === 0
      ? 'The same: every part of the outcome is as it was.'
      : `Other: ${differs.join(', ')}`,
    ...besides.map((why) => `It need not be the same: ${why}.`),
    ...differs.flatMap((part) => ['', part, ...changes(linesOf(then[part]), linesOf(now[part]))]),
  ].join('\n')

/** A list by its elements with their places, anything else by its properties. */
const linesOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.map((one, n) => `${n + 1}. ${lineOf(one)}`)
  if (typeof value !== 'object' || value === null) return [lineOf(value)]
  return Object.entries(value).map(([key, part]) => `${key}: ${lineOf(part)}`)
}

/** An item of a page in short, anything else in one line whose order means nothing. */
const lineOf = (value: unknown): string => {
  const { id, score, explanation } = (value ?? {}) as Partial<Replay['now']['page'][number]>
  return explanation === undefined
    ? inspect(value, { sorted: true, depth: null, breakLength: Number.POSITIVE_INFINITY })
    : `${id}  ${score!.toFixed(3)}  ${explanation}`
}

const changes = (was: readonly string[], is: readonly string[]): string[] => [
  ...was.filter((line) => !is.includes(line)).map((line) => `- ${line}`),
  ...is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`),
]

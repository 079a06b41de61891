import { threadOf } from '../../../graphs/feed/index.ts'
import type { FeedKey } from '../../preferences/index.ts'
import { threadIdOf } from './find.ts'

/** JSON as LangGraph's clients read it: messages flat, and the thread by the id that they know. */
export const asJson = (key: FeedKey, value: unknown): string =>
  (JSON.stringify(value, flat) ?? 'null').replaceAll(threadOf(key), threadIdOf(key))

/** A message says of itself what it is. */
function flat(this: Record<string, unknown>, name: string, value: unknown): unknown {
  const raw = this[name] as { toDict?: () => { type: string; data: object } } | undefined
  if (typeof raw?.toDict !== 'function') return value
  const { type, data } = raw.toDict()
  return { ...data, type }
}

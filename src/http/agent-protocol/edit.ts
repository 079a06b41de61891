import { isDeepStrictEqual } from 'node:util'
import { z } from '@hono/zod-openapi'
import { planSchema } from '../../../graphs/feed/index.ts'
import type { Schema } from '../../catalog/index.ts'
import { readingSchema } from '../../language/index.ts'
import { type FeedKey, misfit, type Operation, orders } from '../../preferences/index.ts'
import { badRequest } from '../problem.ts'
import { checkOwner, owner, steering } from './input.ts'
import { parsed } from './parsed.ts'

const record = z.record(z.string(), z.unknown())

/** What may be edited of a state: what was asked, how it was read, and the plan. The rest follows from these. */
const edit = z
  .strictObject({
    ...steering,
    limit: z.number().int().min(1).max(100),
    reading: readingSchema.nullable(),
    plan: planSchema.nullable(),
    ...owner,
  })
  .partial()

/**
 * What is edited of a state; what is sent along as it was is none of it, since Studio sends a state whole.
 *
 * @throws Problem 400 where it may not be edited, or does not fit the catalogue.
 */
export const editOf = (
  values: unknown,
  key: FeedKey,
  { schema, current }: { schema: Schema; current: object },
) => {
  const sent = parsed(record, values ?? {}, 'values')
  const now = JSON.parse(JSON.stringify(current)) as Record<string, unknown>
  const changed = Object.entries(sent).filter(([name, one]) => !isDeepStrictEqual(one, now[name]))
  const { userId, feed, ...edited } = parsed(edit, Object.fromEntries(changed), 'values')
  checkOwner({ userId, feed }, key)
  const misfits = (edited.reading?.operations ?? []).flatMap((one, at) =>
    misfitsOf(one, schema).map((message) => ({ location: `reading.operations.${at}`, message })),
  )
  if (misfits.length > 0) throw badRequest('The reading does not fit the catalogue.', misfits)
  return edited
}

const misfitsOf = (operation: Operation, schema: Schema): string[] => {
  const known = (name: string | undefined) =>
    name === undefined || schema.has(name) ? [] : [`${name} is not in the schema`]
  if (operation.op === 'sort')
    return [
      ...(orders.has(operation.attribute) ? [] : known(operation.attribute)),
      ...known(operation.apart?.attribute),
    ]
  if (operation.op !== 'add') return []
  const { except = [], ...condition } = operation.condition
  return [condition, ...except].flatMap((one) =>
    'attribute' in one ? (misfit(one, schema.get(one.attribute)) ?? []) : [],
  )
}

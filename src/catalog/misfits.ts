import type { Attribute, AttributeKind } from './attribute.ts'
import type { Queryable } from './queries.ts'

/** How a kind's values are stored: their JSON type, and of strings what they look like. */
const forms: Record<AttributeKind, { type: string; pattern?: string }> = {
  // At most 500 characters, which Postgres counts no further than to 255 at a time.
  category: { type: 'string', pattern: '^.{1,250}.{0,250}$' },
  text: { type: 'string' },
  date: {
    type: 'string',
    pattern: String.raw`^([+-]\d\d)?\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\.\d{3}Z)?$`,
  },
  tags: { type: 'array' },
  number: { type: 'number' },
  flag: { type: 'boolean' },
}

/** Attributes under which stored items hold a value that is none of the kind's, with one such item. */
export const findMisfits = async (
  db: Queryable,
  attributes: readonly Attribute[],
): Promise<{ attribute: string; count: number; example: string }[]> => {
  const wanted = attributes.map(({ name, kind }) => ({ name, ...forms[kind] }))
  const { rows } = await db.query(
    `select w.name as attribute, count(*)::int as count, min(i.id) as example
     from jsonb_to_recordset($1::jsonb) as w (name text, type text, pattern text)
     join items i on i.attributes ? w.name and (jsonb_typeof(i.attributes -> w.name) <> w.type
       or i.attributes ->> w.name !~ w.pattern)
     group by w.name order by w.name`,
    [JSON.stringify(wanted)],
  )
  return rows
}

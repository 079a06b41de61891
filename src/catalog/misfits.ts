import type { Attribute, AttributeKind } from './attribute.ts'
import type { Queryable } from './queries.ts'

const jsonTypes: Record<AttributeKind, string> = {
  category: 'string',
  text: 'string',
  date: 'string',
  tags: 'array',
  number: 'number',
  flag: 'boolean',
}

/** Attributes under which stored items hold a value of another JSON type than the kind's, with one such item. */
export const findMisfits = async (
  db: Queryable,
  attributes: readonly Attribute[],
): Promise<{ attribute: string; count: number; example: string }[]> => {
  const wanted = attributes.map(({ name, kind }) => ({ name, type: jsonTypes[kind] }))
  const { rows } = await db.query(
    `select w.name as attribute, count(*)::int as count, min(i.id) as example
     from jsonb_to_recordset($1::jsonb) as w (name text, type text)
     join items i on i.attributes ? w.name and jsonb_typeof(i.attributes -> w.name) <> w.type
     group by w.name order by w.name`,
    [JSON.stringify(wanted)],
  )
  return rows
}

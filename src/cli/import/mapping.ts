import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { attributeSchema, catalogueSchema } from '../../catalog/index.ts'
import { UsageError } from '../usage.ts'

const column = z.string().trim().min(1)

/**
 * An attribute as the schema of a catalogue has it, and how it is read from a column:
 *
 * - `separator`: what stands between the values of a list, "|" for one.
 * - `decimal`: "," where a number is written 1.200,50.
 * - `true`: what a flag says where it is true, in this column; all else is false.
 */
const mappedAttribute = attributeSchema
  .safeExtend({
    column,
    separator: z.string().min(1).optional(),
    decimal: z.enum(['.', ',']).optional(),
    true: z.array(z.string()).min(1).optional(),
  })
  .superRefine(({ kind, ...attribute }, context) => {
    for (const [option, its] of [
      ['separator', 'tags'],
      ['decimal', 'number'],
      ['true', 'flag'],
    ] as const)
      if (attribute[option] !== undefined && kind !== its)
        context.addIssue({ code: 'custom', path: [option], message: `only ${its} have it` })
    if (kind === 'tags' && attribute.separator === undefined)
      context.addIssue({
        code: 'custom',
        path: ['separator'],
        message: 'say what stands between the values of the list, such as "|"',
      })
  })

/** Which column of a CSV file holds what of an item. What is in no column that is named is left out. */
export const mappingSchema = z.strictObject({
  delimiter: z.string().length(1).default(','),
  /** What stands in a field that has no value, beside nothing: "N/A" for one. */
  missing: z.array(z.string()).default([]),
  id: column,
  title: column,
  text: column.optional(),
  popularity: column.optional(),
  attributes: z
    .array(mappedAttribute)
    .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, {
      error: 'an attribute name is used twice',
    })
    .default([]),
})

export type Mapping = z.infer<typeof mappingSchema>
export type MappedAttribute = Mapping['attributes'][number]

/** @throws UsageError that names what is wrong with the file. */
export const readMapping = (file: string): Promise<Mapping> =>
  readJson(file, mappingSchema, 'a mapping of columns')

/** @throws UsageError that names what is wrong with the file. */
export const readCatalogueFile = (file: string) =>
  readJson(file, catalogueSchema, 'a schema as PUT /v1/catalog takes it')

const readJson = async <T>(file: string, shape: z.ZodType<T>, what: string): Promise<T> => {
  try {
    return shape.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message
    throw new UsageError(`${file} is not ${what}: ${why}`)
  }
}

/** The attributes of the catalogue, without how they are read. */
export const attributesOf = ({ attributes }: Mapping) =>
  attributes.map(({ column: _, separator, decimal, true: __, ...attribute }) => attribute)

/** The columns that are read, each once. */
export const columnsOf = ({ id, title, text, popularity, attributes }: Mapping): string[] => [
  ...new Set(
    [id, title, text, popularity, ...attributes.map(({ column }) => column)].filter(
      (name) => name !== undefined,
    ),
  ),
]

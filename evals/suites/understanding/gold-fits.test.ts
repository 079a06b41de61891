import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fold, type Schema, schemaOf } from '../../../src/catalog/index.ts'
import { type AttributeCondition, misfit } from '../../../src/preferences/index.ts'
import { type CatalogueName, catalogueNames, catalogues } from '../../catalogues/index.ts'
import { type GoldCommand, goldCommands, goldSessions, type Said } from './gold.ts'

const files = { films: 'catalogue.jsonl', adidas: 'adidas_usa.csv', steam: 'steam.csv' }

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'gold-'))
  for (const [name, file] of Object.entries(files)) {
    const path = join(dir, name, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, '')
  }
})
afterAll(() => rm(dir, { recursive: true }))

/** The attributes of a catalogue: those of one without items are the same. */
const schemaFor = async (name: CatalogueName): Promise<Schema> =>
  schemaOf((await catalogues[name](dir)).attributes)

/** Why a feed could not hold a directive as it is written; undefined when it could. */
const faultIn = (said: Said, schema: Schema): string | undefined => {
  const { attribute, operator, value, text, like } = said
  const abouts = [attribute, text, like].filter((one) => one !== undefined)
  if (abouts.length !== 1) return `is about ${abouts.length} things`
  if (attribute === undefined) return operator === undefined ? undefined : 'a text has no operator'
  return misfit({ attribute, operator, value } as AttributeCondition, schema.get(attribute))
}

const readingsOf = ({ referenceOutputs: { understood, alsoRight } }: GoldCommand) => [
  understood,
  ...alsoRight,
]

describe.each(catalogueNames)('the gold of %s', (name) => {
  test('expects only directives that a feed over this catalogue could hold', async () => {
    const schema = await schemaFor(name)
    const commands = (await goldCommands(name)).flatMap((gold) =>
      readingsOf(gold).flatMap((reading) => reading.map((said) => ({ id: gold.id, said }))),
    )
    const sessions = (await goldSessions(name)).flatMap(({ id, referenceOutputs }) =>
      referenceOutputs.directives.flat().map((said) => ({ id, said })),
    )
    const faults = [...commands, ...sessions].flatMap(({ id, said }) => {
      const fault = faultIn(said, schema)
      return fault ? [`${id}: ${fault}`] : []
    })
    expect(faults).toEqual([])
  })

  test('orders by, and takes back from, attributes that are there', async () => {
    const schema = await schemaFor(name)
    for (const { id, referenceOutputs } of await goldCommands(name)) {
      const { sort, ended } = referenceOutputs
      if (sort && sort.attribute !== 'popularity') {
        const kind = schema.get(sort.attribute)?.kind
        expect(['number', 'date', 'category'], id).toContain(kind)
      }
      for (const { attribute } of ended)
        if (attribute !== undefined) expect(schema.has(attribute), id).toBe(true)
    }
  })

  test('reports as not understood only words that were said', async () => {
    for (const { id, inputs, referenceOutputs } of await goldCommands(name))
      for (const piece of referenceOutputs.notUnderstood)
        expect(fold(inputs.command), id).toContain(fold(piece))
  })

  test('has other readings only where they differ, and none of an act that changes nothing', async () => {
    for (const gold of await goldCommands(name)) {
      const readings = readingsOf(gold).map((reading) => JSON.stringify(reading))
      expect(new Set(readings).size, gold.id).toBe(readings.length)
      const { act } = gold.referenceOutputs
      if (['noise', 'explain', 'unsupported', 'satisfied', 'undo', 'reset'].includes(act))
        expect(readings, gold.id).toEqual(['[]'])
    }
  })

  test('is numbered by its own name', async () => {
    for (const { id } of await goldCommands(name)) expect(id).toMatch(`${name}-c`)
    for (const { id } of await goldSessions(name)) expect(id).toMatch(`${name}-s`)
  })

  test('has nothing in force after a reset that ends a session’s turn', async () => {
    for (const { id, referenceOutputs } of await goldSessions(name))
      for (const [turn, act] of referenceOutputs.acts.entries())
        if (act === 'reset') expect(referenceOutputs.directives[turn], id).toEqual([])
  })
})

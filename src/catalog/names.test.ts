import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { misnamed } from './names.ts'

const twice = expect.stringContaining('twice')

describe('a name in JSON', () => {
  test.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":1,"b":{"a":1},"a":2}', 'a'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"" : 1, "" : 2}', ''],
    ['{"a":[{"b":1},{"c":"},{","b":1,"b":2}]}', 'a.1.b'],
    ['{"a":"\\"","a":1}', 'a'],
    ['[[],{"x":{"y":[1,2,{"z":0,"z":0}]}}]', '1.x.y.2.z'],
  ])('that comes twice is found with its place: %s', (json, location) => {
    expect(misnamed(json)).toEqual({ location, message: twice })
  })

  test('that schemas skip is found with the place around it', () => {
    expect(misnamed('{"a":[{"__proto__":{}}]}')).toEqual({
      location: 'a.0',
      message: expect.stringContaining('__proto__'),
    })
  })

  test('is fine where each comes once, whatever the values are', () => {
    const isFine = (json: string) => misnamed(json) === undefined
    const json = fc.json({ noUnicodeString: false }).filter((text) => !text.includes('__proto__'))
    fc.assert(fc.property(json, isFine), { numRuns: 500 })
    expect(misnamed('{"a":"a:","b":"\\"a\\":1","c":{"a":1},"d":[{"a":1},{"a":1}]}')).toBeUndefined()
  })

  test('is looked for in no more than a second of work in a megabyte', () => {
    const began = process.cpuUsage()
    misnamed(JSON.stringify(Array(100_000).fill({ a: 1 })))
    misnamed(JSON.stringify('\\'.repeat(500_000)))
    misnamed(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)
    misnamed('['.repeat(500_000) + ']'.repeat(500_000))
    expect(process.cpuUsage(began).user).toBeLessThan(1_000_000)
  })
})

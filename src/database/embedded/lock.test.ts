import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { patient, startChild, temporaryFolder } from '../testing.ts'
import { lockFolder } from './lock.ts'
import { ownProcess } from './process.ts'

const own = { ...ownProcess(), host: hostname(), started: '2026-01-01T00:00:00.000Z' }
/** This very process's number, held by one that began at another time: dead, though the number is alive. */
const dead = { ...own, birth: 'an earlier boot:1' }

const folderLockedBy = async (holder: object | string): Promise<string> =>
  temporaryFolder({ lock: typeof holder === 'string' ? holder : JSON.stringify(holder) })

const refusal = (folder: string): unknown => {
  try {
    lockFolder(folder)
    return undefined
  } catch (error) {
    return error
  }
}

describe('a folder lock', () => {
  test('says who holds the folder, and is gone when it is given free', async () => {
    const folder = await temporaryFolder()
    const unlock = lockFolder(folder)
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject({
      ...ownProcess(),
      host: hostname(),
      started: new Date(performance.timeOrigin).toISOString(),
    })
    unlock()
    expect(readdirSync(folder)).toEqual([])
  })

  test('makes the folder when there is none', async () => {
    const folder = join(await temporaryFolder(), 'data', 'deep')
    lockFolder(folder)
    expect(readdirSync(folder)).toEqual(['lock'])
  })

  test.skipIf(process.platform !== 'linux')('is refused where no folder can be made', () => {
    expect(refusal('/proc/tiller/data')).toMatchObject({ code: 'unreachable' })
  })

  test('keeps the same process from taking the folder twice', async () => {
    const folder = await temporaryFolder()
    lockFolder(folder)
    expect(refusal(folder)).toMatchObject({ code: 'locked' })
    expect(readdirSync(folder)).toEqual(['lock'])
  })

  test('of a live process names it, the folder and the mend', async () => {
    const folder = await folderLockedBy(own)
    expect(refusal(folder)).toMatchObject({ code: 'locked' })
    const { message } = refusal(folder) as Error
    expect(message).toContain(`process ${process.pid} on ${hostname()}`)
    expect(message).toContain(folder)
    expect(message).toContain('DATABASE_URL')
  })

  test.skipIf(process.platform !== 'linux')(
    'of a dead process is taken over, though its number is in use again',
    async () => {
      const folder = await folderLockedBy(dead)
      lockFolder(folder)
      expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject(ownProcess())
      expect(readdirSync(folder)).toEqual(['lock'])
    },
  )

  test.skipIf(process.platform !== 'linux')(
    'is taken over also when the last one to take it over died on the way',
    async () => {
      const folder = await folderLockedBy(dead)
      writeFileSync(join(folder, 'lock.takeover'), JSON.stringify(dead))
      lockFolder(folder)
      expect(readdirSync(folder)).toEqual(['lock'])
    },
  )

  test('that no process has written whole is taken over', async () => {
    const folder = await folderLockedBy('{"pid":')
    lockFolder(folder)
    expect(readdirSync(folder)).toEqual(['lock'])
  })

  test('of another machine stands, and the refusal says which file to delete', async () => {
    const folder = await folderLockedBy({ ...dead, host: 'elsewhere' })
    expect(refusal(folder)).toMatchObject({ code: 'locked' })
    expect((refusal(folder) as Error).message).toContain(`delete ${join(folder, 'lock')}`)
  })

  test('that cannot be written says so', async () => {
    const file = join(await temporaryFolder({ file: '' }), 'file')
    expect(refusal(file)).toMatchObject({ code: 'unreachable' })
  })
})

describe.skipIf(process.platform !== 'linux')('takeover race', () => {
  test(
    'of many processes that find a dead lock at once exactly one gets the folder',
    async () => {
      const base = await temporaryFolder()
      const children = Array.from({ length: 6 }, () =>
        startChild(`
        import { createInterface } from 'node:readline'
        import { lockFolder } from './embedded/lock.ts'
        console.log('ready')
        for await (const folder of createInterface({ input: process.stdin })) {
          try {
            lockFolder(folder)
            console.log(process.pid)
          } catch (error) {
            console.log(error.code)
          }
        }
      `),
      )
      await Promise.all(children.map((child) => child.hear()))

      for (let round = 0; round < 50; round++) {
        const folder = join(base, `${round}`)
        await mkdir(folder)
        writeFileSync(join(folder, 'lock'), JSON.stringify(dead))
        for (const child of children) child.tell(folder)
        const answers = await Promise.all(children.map((child) => child.hear()))
        const winners = answers.filter((answer) => answer !== 'locked').map(Number)
        const { pid } = JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))
        expect(winners).toEqual([pid])
        expect(readdirSync(folder)).toEqual(['lock'])
      }
    },
    patient.timeout,
  )
})

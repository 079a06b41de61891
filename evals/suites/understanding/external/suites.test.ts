import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lacking } from '../../../lacking.ts'
import type { SuiteReport } from '../../../suite.ts'
import { writeBareData } from '../testing.ts'
import { isUnseen } from './iard.ts'
import { external } from './index.ts'

let folder: string
const write = async (path: string, lines: unknown[]) => {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), lines.map((line) => JSON.stringify(line)).join('\n'))
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiller-external-'))
  await writeBareData(folder, [
    { id: '1', title: 'The Cold Stair', genres: ['Horror'], cast: ['Ada Grant'], year: 1971 },
    { id: '2', title: 'Nine Ferries', genres: ['Comedy'], cast: ['Bo Lind'], year: 1988 },
  ])
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs a suite over the folder: its report, and how far its progress went. */
const run = async (name: string): Promise<SuiteReport & { progress: number[] }> => {
  const progress: number[] = []
  const suite = external.find((one) => one.name === name)!
  expect([...lacking([suite], folder)]).toEqual([])
  const report = await suite.run({
    data: folder,
    modelsDir: join(folder, 'models'),
    onProgress: (done, total) => progress.push(done / total),
  })
  return { ...report, progress }
}
const told = ({ metrics }: SuiteReport, part: string) =>
  Object.fromEntries(
    metrics
      .filter(({ key, count }) => key.startsWith(`${part}: `) && count > 0)
      .map(({ key, score, count }) => [key.slice(part.length + 2), `${score * count} of ${count}`]),
  )

describe('turns of film talks', () => {
  const dialogues = Array.from({ length: 20 }, (_, i) => `iard-${i}`)
  const [seen, unseen] = [false, true].map((side) => dialogues.find((id) => isUnseen(id) === side)!)

  test('are routed right when they steer, leave or ask as their labels say', async () => {
    await write('iard/seeker_turns.jsonl', [
      { id: `${seen}-S1`, text: 'no horror please', labels: ['CRI-F'] },
      { id: `${seen}-S2`, text: 'thanks, that is great!', labels: ['ACC'] },
      { id: `${seen}-S3`, text: 'why is this here?', labels: ['ASK'] },
      // What was said only leaves, and yet it is read as a must.
      { id: `${seen}-S4`, text: 'only comedies', labels: ['OTH'] },
      // Nobody could judge these two.
      { id: `${seen}-S5`, text: 'no', labels: ['REJ'] },
      { id: `${seen}-S6`, text: 'horror', labels: ['CRI-F', 'ACC'] },
      { id: `${unseen}-S1`, text: 'comedies', labels: ['PRO'] },
    ])
    const report = await run('understanding-iard')
    expect(told(report, 'seen')).toEqual({
      'routed right': '3 of 4',
      'routed right, everything steers': '1 of 4',
      'routed right, nothing steers': '3 of 4',
      'steering turns that steer': '1 of 1',
      'other turns that change nothing': '2 of 3',
      'other turns that make a must': '1 of 3',
    })
    expect(told(report, 'unseen')).toMatchObject({ 'routed right': '1 of 1' })
    expect(report.progress.at(-1)).toBe(1)
    expect(report.metrics.some(({ goal }) => goal)).toBe(false)
  })
})

describe('spoken film queries', () => {
  const genre = { slot: 'Genre', value: 'horror' }

  test('are judged by the slots whose value the catalogue has, beside the baseline', async () => {
    await write('mit-movie-queries/train.jsonl', [
      {
        text: 'horror films with ada grant',
        slots: [genre, { slot: 'Actor', value: 'ada grant' }],
      },
      // The baseline takes it for a wish.
      { text: 'no horror', slots: [genre] },
      { text: 'films about clocks', slots: [{ slot: 'Plot', value: 'clocks' }] },
    ])
    const report = await run('understanding-mit')
    expect(told(report, 'seen')).toEqual({})
    expect(told(report, 'unseen')).toEqual({
      'slots found': '2 of 3',
      'Actor found': '1 of 1',
      'Genre found': '1 of 2',
      'directives that a slot speaks of': '3 of 3',
    })
    expect(told(report, 'unseen, vocabulary alone')).toMatchObject({ 'slots found': '3 of 3' })
    expect(report.progress.at(-1)).toBe(1)
  })
})

describe('dialogues about films', () => {
  const service = (name: string) => ({
    service_name: name,
    slots: [
      { name: 'genre', is_categorical: true, possible_values: ['Drama', 'Comedy'] },
      { name: 'starring', is_categorical: false, possible_values: [] },
    ],
  })
  const turn = (name: string, n: number, utterance: string, slots: Record<string, string[]>) => ({
    dialogue_id: `${name} 1`,
    turn: n,
    utterance,
    frames: [
      {
        service: name,
        actions: Object.keys(slots).map((slot) => ({ act: 'INFORM', slot, values: [] })),
        state: { slot_values: slots },
      },
    ],
  })

  test('are followed service by service, and what was said before still holds', async () => {
    const drama = { genre: ['Drama'] }
    for (const [split, services] of Object.entries({
      train: ['Media_1', 'Movies_1'],
      dev: ['Media_2', 'Movies_2'],
    })) {
      await write(`sgd/${split}_schema.json`, [services.map(service)])
      await write(
        `sgd/${split}_user_turns.jsonl`,
        services.flatMap((name) => [
          turn(name, 0, 'a drama please', drama),
          turn(name, 2, 'with Ada Grant', { ...drama, starring: ['Ada Grant'] }),
          // Said of the drama: the baseline wants it.
          turn(name, 4, 'no comedy', { ...drama, starring: ['Ada Grant'] }),
        ]),
      )
    }
    const report = await run('understanding-sgd')
    for (const part of ['seen', 'unseen']) {
      expect(told(report, part)).toMatchObject({ 'turns with the exact state': '6 of 6' })
      const alone = told(report, `${part}, vocabulary alone`)
      expect(alone).toMatchObject({ 'turns with the exact state': '4 of 6' })
    }
    expect(report.metrics.find(({ key }) => key === 'seen: state recall')).toMatchObject({
      score: 1,
      interval: { low: 1, high: 1 },
      count: 2,
    })
  })
})

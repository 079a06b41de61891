import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { catalogueFiles, catalogues } from '../../../catalogues/index.ts'
import { readJsonLines } from '../../../json-lines.ts'
import { outsideSuite } from '../../../outside.ts'
import type { Metric } from '../../../suite.ts'
import { share } from '../figures.ts'
import { openReader } from '../reader.ts'

/** What a turn asks of a feed, as far as the labels tell. */
type Route = 'steer' | 'leave' | 'ask'

/**
 * The labels that let an act be judged. Not judged: ANS (an answer, of any kind), CON ("anything else?": a page
 * further, which is no act), REJ (of an item, with or without a reason), STO and CRI-C (too few, and mixed).
 */
const routeOf: Record<string, Route> = {
  IQU: 'steer',
  REF: 'steer',
  PRO: 'steer',
  'CRI-F': 'steer',
  'CRI-A': 'steer',
  SEE: 'leave',
  NRE: 'leave',
  ACC: 'leave',
  OTH: 'leave',
  INQ: 'ask',
  ASK: 'ask',
}

/** The acts that are right for a route. A feed answers no question but "why is this here". */
const actsOf: Record<Route, ReadonlySet<string>> = {
  steer: new Set(['refine', 'replace']),
  leave: new Set(['noise', 'satisfied']),
  ask: new Set(['explain', 'unsupported', 'noise']),
}

export interface Turn {
  id: string
  text: string
  labels: string[]
}

/** Where a turn belongs; undefined when its labels do not say, or say two things. */
export const routeOfTurn = ({ labels }: Pick<Turn, 'labels'>): Route | undefined => {
  const routes = new Set(labels.map((label) => routeOf[label]))
  return routes.size === 1 ? [...routes][0] : undefined
}

/** "iard-895-S2" is of dialogue "iard-895"; every third dialogue, by its hash, is kept unseen. */
export const isUnseen = (id: string): boolean => {
  const dialogue = id.replace(/-S\d+$/, '')
  return createHash('sha256').update(dialogue).digest()[0]! % 3 === 0
}

/** Films are marked as "@123 <Heat (1995)>": a person types the title. */
export const withTitles = (text: string): string =>
  text.replace(/@\d+\s*<\s*(.*?)\s*(?:\(\d{4}\))?\s*>/g, '$1').replace(/\.\.\./g, '. ')

const turnsFile = 'iard/seeker_turns.jsonl'

/** Turns of seekers in talks about films: whether what they say changes the feed exactly when it should. */
export const iardTurns = outsideSuite(
  'understanding-iard',
  'which turns of film talks steer the feed (IARD), seen and unseen apart',
  [catalogueFiles.films, turnsFile],
  async ({ data, embedder, onProgress }) => {
    const read = await openReader(await catalogues.films(data), embedder)
    const turns = await readJsonLines<Turn>(join(data, turnsFile))
    const judged: Judged[] = []
    for (const [i, turn] of turns.entries()) {
      onProgress(i + 1, turns.length)
      const route = routeOfTurn(turn)
      if (!route) continue
      const { act, operations } = await read(withTitles(turn.text))
      const isMust = operations.some((made) => made.op === 'add' && made.strength === 'must')
      judged.push({ route, act, makesMust: isMust, unseen: isUnseen(turn.id) })
    }
    const part = (unseen: boolean) => judged.filter((one) => one.unseen === unseen)
    return {
      metrics: [...figuresOf('seen', part(false)), ...figuresOf('unseen', part(true))],
      notes: [],
    }
  },
)

interface Judged {
  route: Route
  act: string
  makesMust: boolean
  unseen: boolean
}

const figuresOf = (name: string, turns: readonly Judged[]): Metric[] => {
  const isRight = ({ route, act }: Judged) => actsOf[route].has(act)
  const steering = turns.filter(({ route }) => route === 'steer')
  const others = turns.filter(({ route }) => route !== 'steer')
  return [
    share(`${name}: routed right`, turns, isRight),
    share(`${name}: routed right, everything steers`, turns, ({ route }) => route === 'steer'),
    share(`${name}: routed right, nothing steers`, turns, ({ route }) => route !== 'steer'),
    share(`${name}: steering turns that steer`, steering, isRight),
    share(`${name}: other turns that change nothing`, others, isRight),
    share(`${name}: other turns that make a must`, others, (turn) => turn.makesMust),
  ]
}

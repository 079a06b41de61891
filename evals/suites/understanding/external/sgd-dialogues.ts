import { type Attribute, fold, phraseKey, wordsOf } from '../../../../src/catalog/index.ts'
import { type Catalogue, catalogueOf } from '../../../catalogues/index.ts'

/** A user's turn of a dialogue, with the state that each service keeps. */
export interface SgdTurn {
  dialogue_id: string
  turn: number
  utterance: string
  frames: {
    service: string
    actions: { act: string; slot: string; values: string[] }[]
    state: { slot_values: Record<string, string[]> }
  }[]
}

export interface SgdService {
  service_name: string
  slots: { name: string; is_categorical: boolean; possible_values: string[] }[]
}

/**
 * The slots that are attributes of what is looked for. Titles, dates, times and numbers of tickets are not: they pick
 * one thing or order it.
 */
const titles: Record<string, string> = {
  genre: 'Genre',
  directed_by: 'Director',
  director: 'Director',
  starring: 'Starring',
  actors: 'Actors',
  show_type: 'Show type',
  theater_name: 'Theater',
  location: 'Location',
  subtitle_language: 'Subtitle language',
}

/** One turn with what is said in it, and what the user has asked for by then. */
export interface Step {
  utterance: string
  /** For each slot, the spellings of its value, folded. */
  expected: Map<string, Set<string>>
}

export interface Dialogue {
  id: string
  service: string
  steps: Step[]
}

/**
 * The dialogues with a service. Expected of the state is what the user has said so far: values that the system
 * offered and the user took are not, nor is "any will do".
 */
export const dialoguesOf = (turns: readonly SgdTurn[], service: string): Dialogue[] => {
  const dialogues = new Map<string, { steps: Step[]; informed: Set<string> }>()
  for (const { dialogue_id, utterance, frames } of turns) {
    const frame = frames.find((one) => one.service === service)
    if (!frame) continue
    const known = dialogues.get(dialogue_id) ?? { steps: [], informed: new Set() }
    dialogues.set(dialogue_id, known)
    for (const { act, slot } of frame.actions) if (act === 'INFORM') known.informed.add(slot)
    const expected = Object.entries(frame.state.slot_values)
      .filter(([slot, values]) => slot in titles && known.informed.has(slot) && !isAny(values))
      .map(([slot, values]) => [slot, new Set(values.map(fold))] as const)
    known.steps.push({ utterance, expected: new Map(expected) })
  }
  return [...dialogues].map(([id, { steps }]) => ({ id, service, steps }))
}

const isAny = (values: readonly string[]) => values.includes('dontcare')

/** A catalogue of nothing but the values that a service's slots may take, or take in the data. */
export const catalogueOfService = (service: SgdService, turns: readonly SgdTurn[]): Catalogue => {
  const slots = service.slots.filter(({ name }) => name in titles)
  const attributes = slots.map(
    ({ name }): Attribute => ({ name, kind: 'category', title: titles[name]! }),
  )
  const items = slots.flatMap(({ name, possible_values }) =>
    spellings([...possible_values, ...valuesIn(turns, service.service_name, name)]).map(
      (value) => ({
        id: `${name} ${value}`,
        title: value,
        attributes: { [name]: value },
      }),
    ),
  )
  return catalogueOf(attributes, items)
}

const valuesIn = (turns: readonly SgdTurn[], service: string, slot: string) =>
  turns.flatMap(({ frames }) =>
    frames.flatMap((frame) =>
      frame.service === service ? (frame.state.slot_values[slot] ?? []) : [],
    ),
  )

/** One spelling for each value: "drama" and "Drama" are one. */
const spellings = (values: readonly string[]): string[] => {
  const known = new Map<string, string>()
  for (const value of values) {
    const key = phraseKey(wordsOf(value))
    if (value !== 'dontcare' && !known.has(key)) known.set(key, value)
  }
  return [...known.values()]
}

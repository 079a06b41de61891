import type { z } from 'zod'
import type { FeedState, Page, ShownItem, Step } from '../../graphs/feed/index.ts'
import type { Schema } from '../catalog/index.ts'
import { writeCursor } from '../pages/index.ts'
import { type Directive, type Memory, preferencesOf, restingOf } from '../preferences/index.ts'
import type { directiveView, pageView, turnAnswer } from './schemas.ts'

/** A directive as the contract shows it. */
export const viewDirective = (directive: Directive): z.infer<typeof directiveView> => {
  const { id, polarity, strength, condition, quote, expiresAt } = directive
  return { id, polarity, strength, ...condition, quote, expiresAt }
}

/** What a feed obeys: in force, and resting where something does. */
export const viewMemory = (memory: Memory) => {
  const { directives, sort } = preferencesOf(memory)
  const resting = restingOf(memory)
  return {
    directives: directives.map(viewDirective),
    ...(resting.length > 0 && {
      resting: resting.map((one) => ({ ...viewDirective(one), restsUntil: one.restsUntil })),
    }),
    ...(sort && { sort }),
  }
}

export const viewPage = (
  { items, snapshot, next }: Page,
  schema: Schema,
): z.infer<typeof pageView> => ({
  items: items.map((shown) => viewItem(shown, schema)),
  cursor: next === null ? null : writeCursor({ snapshot, offset: next }),
})

/** An item as it is shown: of its attributes those that the schema lists. */
const viewItem = (
  { id, score, reasons, explanation, item, approved }: ShownItem,
  schema: Schema,
): z.infer<typeof pageView>['items'][number] => ({
  id,
  title: item.title,
  attributes: Object.fromEntries(
    [...schema.keys()].flatMap((name) => {
      const value = item.attributes[name]
      return value === undefined ? [] : [[name, value]]
    }),
  ),
  score: Math.round(score * 1_000) / 1_000,
  reasons,
  explanation,
  ...(approved && { approved }),
})

/** What was understood of a command. */
const viewUnderstood = ({ changes, remembered }: FeedState) => {
  const understood = new Set(changes?.understood)
  return remembered.filter(({ id }) => understood.has(id)).map(viewDirective)
}

/** A step of a turn, as it is streamed. */
export const viewStep = (step: Exclude<Step, { name: 'begun' }>, schema: Schema): object => {
  if (step.name === 'page')
    return {
      items: step.items.map((item) => ({ ...viewItem(item, schema), explanation: undefined })),
    }
  const { state } = step
  if (step.name === 'plan') return state.plan!
  if (step.name === 'explanations')
    return Object.fromEntries(state.page.map(({ id, explanation }) => [id, explanation]))
  const { act, notUnderstood } = state.reading!
  return { act, understood: viewUnderstood(state), notUnderstood }
}

export type TurnAnswer = z.infer<typeof turnAnswer>

/** A turn as the contract answers it. */
export const viewTurn = (
  state: FeedState,
  page: Page,
  schema: Schema,
  requestId: string,
): TurnAnswer => {
  const { preferences, remembered } = state
  return {
    requestId,
    turn: { id: state.turnId!, act: state.reading!.act, text: state.command },
    understood: viewUnderstood(state),
    notUnderstood: state.reading!.notUnderstood,
    ...viewMemory({ remembered, sort: preferences.sort }),
    page: viewPage(page, schema),
    relaxations: state.relaxations,
    shortfall: state.shortfall,
    degraded: state.degraded,
  }
}

import { z } from '@hono/zod-openapi'
import type { FeedState } from '../../../graphs/feed/index.ts'
import { readItems } from '../../catalog/index.ts'
import { userPool } from '../../database/index.ts'
import { type FeedKey, readChanges, readTurns } from '../../preferences/index.ts'
import type { Services } from '../services.ts'

/** So many turns are looked back at, and so many items named. */
const turnsBack = 50
const itemsNamed = 5
const noTurnYet = 2_147_483_647

const part = z.looseObject({ type: z.string(), text: z.string().optional() })

/** Messages as chat clients send them. */
export const messagesIn = z.array(
  z.looseObject({
    type: z.string().optional(),
    role: z.string().optional(),
    content: z.union([z.string(), z.array(part)]),
  }),
)

/** The words of the last message of the user, if there is one. */
export const saidIn = (messages: z.infer<typeof messagesIn>): string | undefined => {
  const last = messages.findLast(({ type, role }) => ['human', 'user'].includes(type ?? role ?? ''))
  const content = last?.content
  return Array.isArray(content) ? content.map(({ text }) => text ?? '').join(' ') : content
}

/** A message as LangChain has it. */
interface Message {
  type: 'human' | 'ai'
  id: string
  content: string
  additional_kwargs: object
  response_metadata: object
}

const message = (type: Message['type'], id: string, content: string): Message => ({
  type,
  id: `${id}-${type}`,
  content,
  additional_kwargs: {},
  response_metadata: {},
})

/** What is answered to a turn. */
interface Answered {
  understood: readonly string[]
  notUnderstood: readonly { quote: string; why: string }[]
}

/** A turn that is remembered, as a question and what was answered. */
interface Exchange extends Answered {
  id: string
  number: number
  asked: string
}

/** Puts the conversation into the values of a state, for clients that show nothing else. */
export type Chat = (values: object) => Promise<object>

/**
 * The conversation of a feed, from its turns: what was typed, what was understood of it, and what the page begins with.
 * It is told of, not kept: LangGraph's chat clients look for `messages` in the values of a state.
 */
export const openChat = async ({ pool }: Pick<Services, 'pool'>, key: FeedKey): Promise<Chat> => {
  const own = userPool(pool, key.userId)
  const past = await readExchanges(own, key)
  return async (values) => {
    const state = values as Partial<FeedState>
    if (state.userId === undefined) return values
    const { turnId, lastTurn = 0, command, given, reading, changes, page = [] } = state
    const remembered = past.find(({ id }) => id === turnId)
    const asked = command ?? given?.act
    const isNew = asked !== undefined && asked !== remembered?.asked
    const found = await readItems(
      pool,
      page.slice(0, itemsNamed).map(({ id }) => id),
    )
    const titles = new Map(found.map(({ id, title }) => [id, title]))
    const lines = page
      .slice(0, itemsNamed)
      .map(({ id, explanation }, n) => `${n + 1}. ${titles.get(id) ?? id}: ${explanation}`)
    const understood = changes?.made.map(({ quote }) => quote) ?? []
    const answered = { understood, notUnderstood: reading?.notUnderstood ?? [] }
    const messages = [
      ...past
        .filter(({ id, number }) => id !== turnId && number <= lastTurn)
        .flatMap((one) => said(one, inWords(one))),
      ...(remembered ? said(remembered, inWords(remembered, lines)) : []),
      ...(isNew && remembered ? [message('human', 'next', asked)] : []),
      ...(isNew && !remembered
        ? said({ id: turnId ?? 'next', asked }, changes && inWords(answered, lines))
        : []),
    ]
    return { ...values, messages }
  }
}

const said = ({ id, asked }: { id: string; asked: string }, answer: string | null | undefined) => [
  message('human', id, asked),
  ...(answer ? [message('ai', id, answer)] : []),
]

const inWords = ({ understood, notUnderstood }: Answered, lines: readonly string[] = []): string =>
  [
    understood.length > 0 ? `Understood: ${understood.join('; ')}.` : 'Nothing new was understood.',
    ...notUnderstood.map(({ quote, why }) => `Not understood: ${quote} (${why}).`),
    ...lines,
  ].join('\n')

const readExchanges = async (
  own: Parameters<typeof readTurns>[0],
  key: FeedKey,
): Promise<Exchange[]> => {
  const turns = (await readTurns(own, key, noTurnYet, turnsBack)).reverse()
  const changes = await readChanges(
    own,
    key,
    turns.map(({ number }) => number),
  )
  return turns.map(({ id, number, text, act, answer }) => ({
    id,
    number,
    asked: text ?? act,
    understood: changes.get(number)!.added.map(({ quote }) => quote),
    notUnderstood: (answer.notUnderstood ?? []) as Answered['notUnderstood'],
  }))
}

import type { Message } from './messages.ts'

/** How a conversation is written down: as OpenAI and TRL take it, or as TRL takes what only the answer is learnt of. */
export const shapes = ['messages', 'prompt-completion'] as const
export type Shape = (typeof shapes)[number]

export const shaped = (messages: readonly Message[], shape: Shape): object =>
  shape === 'messages'
    ? { messages }
    : { prompt: messages.slice(0, -1), completion: messages.slice(-1) }

import { type Tokens, tokensOf } from '../tokens.ts'

/** Words of a command: as typed there, and from which token to which (exclusive). */
export interface Quoted {
  readonly quote: string
  readonly from: number
  readonly to: number
}

/** Finds in a command what is quoted of it, whatever the case, the spaces and the signs; undefined where it is not there. */
export const quotedIn = (command: Tokens, quote: string): Quoted | undefined => {
  const { list, folded } = tokensOf(quote)
  const first = list[0]
  if (!first) return undefined
  const from = command.folded.findIndex((_, at) =>
    folded.every((word, i) => command.folded[at + i] === word),
  )
  if (from < 0) return undefined
  const to = from + folded.length
  const isLetterByLetter = command.text.includes(quote.trim())
  // "$30" keeps its sign where it is quoted with it.
  const typed = command.text.slice(command.list[from]!.start, command.list[to - 1]!.end)
  return { quote: isLetterByLetter ? quote.trim() : typed, from, to }
}

/**
 * The JSON object in what a model answers: the whole text, or what is left of it without a block of reasoning
 * (`<think>`), a Markdown fence and the prose around it.
 *
 * @throws {SyntaxError} when there is none. The message holds none of the text.
 */
export const jsonIn = (text: string): unknown => {
  const answer = text.slice(endOfReasoning(text))
  // The whole text first: an answer may itself quote "</think>".
  for (const candidate of [text, answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1)]) {
    const value = parsed(candidate)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  }
  throw new SyntaxError('the answer is no JSON object')
}

const reasoningEnd = '</think>'

/** Some servers leave out the tag that opens the reasoning, so only the one that closes it counts. */
const endOfReasoning = (text: string): number => {
  const at = text.lastIndexOf(reasoningEnd)
  return at < 0 ? 0 : at + reasoningEnd.length
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

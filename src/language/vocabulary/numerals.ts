import { wordsOf } from '../../catalog/index.ts'
import { grammars } from '../grammar/index.ts'

/** Up to the last of these a number may be written in Roman figures. */
const roman = `i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx`.split(' ')

/** The words for each number: of all languages, for a name may be in any. */
const spoken = new Map<number, string[]>()
for (const { grammar } of grammars)
  for (const [word, number] of Object.entries(grammar.numbers))
    if (number >= 1 && number <= roman.length && wordsOf(word).length === 1)
      spoken.set(number, [...(spoken.get(number) ?? []), word])

/** The ways of writing a number, folded: "2", "ii", "two". None for any other word. */
export const numeralForms = (word: string): string[] => {
  const number = /^\d+$/.test(word) ? Number(word) : roman.indexOf(word) + 1
  return number >= 1 && number <= roman.length
    ? [`${number}`, roman[number - 1]!, ...(spoken.get(number) ?? [])]
    : []
}

/** The other ways of writing a name that ends with a number: "World War II" is also "World War 2", and "two". */
export const renumbered = (name: string): string[] => {
  const words = wordsOf(name)
  const last = words.at(-1)
  if (!last || words.length < 2) return []
  return numeralForms(last.folded)
    .filter((form) => form !== last.folded)
    .map((form) => name.slice(0, last.start) + form + name.slice(last.end))
}

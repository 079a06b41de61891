export { type ParserInput, readCommand } from './builtin.ts'
export { readWithModel } from './model.ts'
export { isItemNoun, plural, wordsInDoubt } from './nouns.ts'
export { type Act, acts, type NotUnderstood, type Reading, readingSchema } from './reading.ts'

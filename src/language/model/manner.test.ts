import { expect, test } from 'vitest'
import { tokensOf } from '../tokens.ts'
import { type Manner, mannersOf } from './manner.ts'
import { quotedIn } from './quote.ts'

const mannerOf = (command: string, quote: string): Manner => {
  const tokens = tokensOf(command)
  return mannersOf(tokens)(quotedIn(tokens, quote)!)
}

test.each([
  ['ideally under two hours', 'under two hours'],
  ['under two hours if possible', 'under two hours'],
  ['under two hours, if possible', 'under two hours'],
  ['perhaps something French', 'French'],
  ['a bit more comedy', 'comedy'],
  ['comedy, preferably, and no war', 'comedy'],
])('"%s": "%s" is said weakly', (command, quote) => {
  expect(mannerOf(command, quote)).toMatchObject({ weak: true, absolute: false })
})

test.each([
  ['no horror', 'no horror'],
  ['nothing with horror please', 'horror'],
  ["I don't want any horror", 'horror'],
  ['never show me horror', 'show me horror'],
  ['a bit more comedy, no horror', 'no horror'],
  ['no horror and maybe some comedy', 'no horror'],
  ['ideally short, but no horror', 'no horror'],
  ['no horror or ideally something short', 'no horror'],
])('"%s": "%s" is said absolutely, whatever is wished beside it', (command, quote) => {
  expect(mannerOf(command, quote)).toEqual({ weak: false, less: false, absolute: true })
})

test.each([
  ['less horror', 'horror'],
  ["I'd rather not see horror", 'horror'],
  ['not too much horror', 'horror'],
  ['maybe no horror', 'horror'],
])('"%s": "%s" is only to be less', (command, quote) => {
  expect(mannerOf(command, quote)).toMatchObject({ less: true, absolute: false })
})

test.each([
  ['horror under two hours', 'under two hours'],
  ['only horror', 'horror'],
  ['horror', 'horror'],
])('"%s": of "%s" the words say nothing', (command, quote) => {
  expect(mannerOf(command, quote)).toEqual({ weak: false, less: false, absolute: false })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonIn } from './chat-answer.ts'

const object = { act: 'refine', operations: [{ quote: 'no {curly} ```' }] }
const json = JSON.stringify(object)

test.each([
  ['by itself', json],
  ['with space around it', `\n ${json}\n`],
  ['in a fence', `\`\`\`json\n${json}\n\`\`\``],
  ['in a fence without a language', `\`\`\`\n${json}\n\`\`\``],
  ['after prose', `Sure! Here is the answer:\n${json}`],
  ['between prose', `Here: ${json} I hope it helps.`],
  ['after its reasoning', `<think>They want {"less": "horror"}.</think>\n\n${json}`],
  ['after reasoning that nothing opens', `They want {"less": 1}.\n</think>\n${json}`],
  ['after its reasoning, in a fence', `<think>{}</think>\`\`\`json\n${json}\n\`\`\``],
])('a JSON object %s is found', (_, text) => {
  expect(jsonIn(text)).toEqual(object)
})

test.each([
  ['prose', 'I cannot do that.'],
  ['an object that breaks off', json.slice(0, -3)],
  ['reasoning without an end', `<think>${json.slice(0, 20)}`],
  ['a list', '[1, 2]'],
  ['a string', '"no horror"'],
  ['null', 'null'],
  ['nothing', ''],
])('%s is refused, without a word of it in the error', (_, text) => {
  expect(() => jsonIn(text)).toThrow(new SyntaxError('the answer is no JSON object'))
})

test('an object comes back as it is, whatever its strings say', () => {
  const said = fc.oneof(fc.string(), fc.constantFrom('</think>', '```', '{', '}', '<think>{'))
  fc.assert(
    fc.property(fc.dictionary(fc.string(), said), (value) => {
      expect(jsonIn(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChatModel } from '../models/index.ts'
import { readWithModel } from './model.ts'
import { filmView } from './testing.ts'

/** What the local server answers next; it speaks OpenAI's protocol, well or badly. */
let answer: (response: ServerResponse) => void
let server: Server
let received: { messages: { content: string }[] }

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      received = JSON.parse(body)
      answer(response)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const says =
  (content: unknown, message: object = {}) =>
  (response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        id: 'x',
        object: 'chat.completion',
        created: 0,
        model: 'm',
        choices: [
          {
            index: 0,
            finish_reason: 'stop',
            message: {
              role: 'assistant',
              content: typeof content === 'string' ? content : JSON.stringify(content),
              ...message,
            },
          },
        ],
      }),
    )

const read = async (command: string) => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const chat = await openChatModel({ baseUrl: `http://127.0.0.1:${port}/v1`, timeoutMs: 500 })
  return readWithModel(chat!, { command, shown: [], view: filmView, now: new Date() })
}

const addition = {
  op: 'add',
  polarity: 'avoid',
  strength: 'must',
  attribute: 'genres',
  operator: 'contains',
  values: ['Horror'],
  text: null,
  direction: null,
  quote: 'no horror',
}
const reading = (operation: object) => ({
  act: 'refine',
  operations: [{ ...addition, ...operation }],
  notUnderstood: [],
})

describe('what the model answers', () => {
  test('is taken as it is when the catalogue and the command bear it out', async () => {
    answer = says(reading({}))
    expect((await read('no horror')).operations).toEqual([
      expect.objectContaining({
        op: 'add',
        polarity: 'avoid',
        condition: { attribute: 'genres', operator: 'contains', value: 'Horror' },
      }),
    ])
  })

  test('about numbers comes back as numbers', async () => {
    answer = says(
      reading({
        polarity: 'want',
        attribute: 'runtime',
        operator: '<',
        values: ['120'],
        quote: 'under two hours',
      }),
    )
    const [operation] = (await read('under two hours')).operations
    expect(operation).toMatchObject({
      condition: { attribute: 'runtime', operator: '<', value: 120 },
    })
  })

  test.each([
    ['an attribute that the catalogue does not have', { attribute: 'mood', values: ['dark'] }],
    ['an operator that the attribute does not know', { operator: '<' }],
    ['a value that the catalogue does not have', { values: ['Gloomcore'] }],
    ['a number that is none', { attribute: 'runtime', operator: '<', values: ['long'] }],
    ['words that are not in the command', { quote: 'no comedies' }],
  ])('with %s is said not to be understood, and changes nothing', async (_, operation) => {
    answer = says(reading(operation))
    const { operations, notUnderstood } = await read('no horror')
    expect(operations).toEqual([])
    expect(notUnderstood).toHaveLength(1)
  })

  test('as a wanted text is a wish, however strongly it was put', async () => {
    answer = says(
      reading({
        polarity: 'want',
        attribute: null,
        operator: null,
        values: [],
        text: 'slow burn',
        quote: 'slow burn',
      }),
    )
    const [operation] = (await read('slow burn')).operations
    expect(operation).toMatchObject({ strength: 'prefer', condition: { text: 'slow burn' } })
  })

  test.each<[string, (response: ServerResponse) => void]>([
    ['prose', says('Sure! Here is your answer.')],
    ['JSON that breaks off', says('{"act":"refine","oper')],
    ['another shape', says({ act: 'dance' })],
    ['a refusal', says('', { content: null, refusal: 'no' })],
    [
      'no choices',
      (response) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"choices":[]}'),
    ],
    [
      'a web page',
      (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hi'),
    ],
    ['an error', (response) => response.writeHead(400).end('{}')],
    ['nothing in time', () => {}],
  ])('as %s is an error, never a reading', async (_, badly) => {
    answer = badly
    await expect(read('no horror')).rejects.toThrow()
  })
})

test('the command reaches the model as data beside the catalogue, not as instructions', async () => {
  answer = says(reading({}))
  await read('no horror')
  const [system, user] = received.messages
  expect(system!.content).not.toContain('no horror')
  expect(JSON.parse(user!.content)).toMatchObject({ command: 'no horror' })
})

import { describe, expect, test } from 'vitest'
import { ConfigError, isLoopback, readConfig, servesAgent } from './config.ts'

const secret = 'x'.repeat(32)

test('without any setting a server is for its own machine, with the demo', () => {
  expect(readConfig({})).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 8787,
    TILLER_DATA_DIR: './.tiller',
    TILLER_DEMO: 'on',
  })
})

test('every wrong setting is listed at once', () => {
  const read = () =>
    readConfig({
      PORT: 'no',
      TILLER_DEMO: 'maybe',
      DATABASE_URL: 'mysql://x',
      TILLER_JWT_SECRET: 'short',
    })
  for (const name of ['PORT', 'TILLER_DEMO', 'DATABASE_URL', 'TILLER_JWT_SECRET'])
    expect(read).toThrow(name)
})

test('what is wrong with a setting is told without repeating it: it may be a secret', () => {
  const wrong = {
    DATABASE_URL: 'mysql://u:hunter2@host',
    TILLER_JWT_SECRET: 'hunter2',
    PORT: 'hunter2',
  }
  const told = (() => {
    try {
      return readConfig(wrong)
    } catch (error) {
      return error
    }
  })()
  expect(told).toBeInstanceOf(ConfigError)
  expect(String(told)).not.toContain('hunter2')
})

test.each(['-1', '65536', '80.5', '80a'])('%s is no port', (PORT) => {
  expect(() => readConfig({ PORT })).toThrow('PORT')
})

test('an empty variable is as good as none', () => {
  expect(readConfig({ DATABASE_URL: '', PORT: '' }).PORT).toBe(8787)
})

describe('a host that other machines reach', () => {
  test('is refused without auth, saying what to set', () => {
    expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow('TILLER_JWT_SECRET')
  })
  test('is taken with it', () => {
    expect(readConfig({ HOST: '0.0.0.0', TILLER_JWT_SECRET: secret }).HOST).toBe('0.0.0.0')
  })
})

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['[::1]', true],
  ['127.0.0.1.evil.example', false],
  ['0.0.0.0', false],
  ['example.com', false],
])('%s is loopback: %s', (host, expected) => expect(isLoopback(host)).toBe(expected))

const reachable = { HOST: '0.0.0.0', TILLER_JWT_SECRET: secret }

test.each([
  ['on on its own machine', {}, true],
  ['off where other machines reach it', reachable, false],
  ['on there where it is set so', { ...reachable, TILLER_AGENT: 'on' }, true],
  ['off where it is set so', { TILLER_AGENT: 'off' }, false],
])('LangGraph’s protocol is %s', (_, env, expected) =>
  expect(servesAgent(readConfig(env))).toBe(expected),
)

test('origins are a list of nothing but origins', () => {
  const origins = (TILLER_AGENT_ORIGINS: string) =>
    readConfig({ TILLER_AGENT_ORIGINS }).TILLER_AGENT_ORIGINS
  expect(origins('https://smith.langchain.com, http://localhost:3000')).toEqual([
    'https://smith.langchain.com',
    'http://localhost:3000',
  ])
  expect(origins('')).toEqual([])
  for (const wrong of ['*', 'smith.langchain.com', 'https://a.example/', 'null', 'https://a,b'])
    expect(() => origins(wrong)).toThrow('TILLER_AGENT_ORIGINS')
})

import { once } from 'node:events'
import { connect } from 'node:net'
import { pino } from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import { type Listening, listen } from './server.ts'

let server: Listening
afterEach(() => server?.close().catch(() => 'closed already'))

const local = { host: '127.0.0.1', port: 0 }
type Handler = (request: Request) => Response | Promise<Response>
const lines: string[] = []
const log = pino({ base: null }, { write: (line: string) => lines.push(line) })
const start = async (fetch: Handler = () => new Response('fine')) => {
  server = await listen({ fetch }, local, log)
  return server
}

/** Something to wait for until another opens it. */
const gate = () => {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

/** What a server says to these bytes until it closes the connection. */
const say = async (bytes: string | Buffer): Promise<string> => {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  const heard: Buffer[] = []
  socket.on('data', (chunk) => heard.push(chunk))
  socket.write(bytes)
  await once(socket, 'close')
  return Buffer.concat(heard).toString()
}
const head = (line: string, ...headers: string[]) =>
  `${[line, 'connection: close', ...headers].join('\r\n')}\r\n\r\n`

describe('what is not a request', () => {
  test.each<[string, string | Buffer, number]>([
    ['words', 'hello\r\n\r\n', 400],
    ['the start of TLS', Buffer.from('1603010200010001fc', 'hex'), 400],
    ['an unknown method', head('FOO / HTTP/1.1', 'host: localhost'), 400],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['a NUL in a header', head('GET / HTTP/1.1', 'host: localhost', 'x-a: b\0'), 400],
    ['a host that is none', head('GET / HTTP/1.1', 'host: a b'), 400],
    ['a tunnel to another server', head('CONNECT other:443 HTTP/1.1', 'host: other'), 405],
    ['an unknown expectation', head('GET / HTTP/1.1', 'host: a', 'expect: a miracle'), 417],
    ['no host', head('GET / HTTP/1.1'), 400],
    ['a path that is none', head('OPTIONS * HTTP/1.1', 'host: localhost'), 400],
    ['a negative length', head('POST / HTTP/1.1', 'host: localhost', 'content-length: -1'), 400],
    [
      'two lengths of a body',
      head('POST / HTTP/1.1', 'host: a', 'content-length: 1', 'transfer-encoding: chunked'),
      400,
    ],
    ['a path without end', head(`GET /${'a'.repeat(20_000)} HTTP/1.1`, 'host: localhost'), 431],
    ['a header without end', head('GET / HTTP/1.1', 'host: a', `x-a: ${'a'.repeat(20_000)}`), 431],
  ])('%s is answered with a problem document', async (_, bytes, status) => {
    let asked = 0
    await start(() => {
      asked++
      return new Response()
    })
    const [top, body] = (await say(bytes)).split('\r\n\r\n')
    expect(top).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(top!.toLowerCase()).toContain('content-type: application/problem+json')
    const document = JSON.parse(body!)
    expect(document).toMatchObject({ status, detail: expect.stringMatching(/\w/) })
    expect(document.requestId).toMatch(/^[\da-f-]{36}$/)
    expect(top!.toLowerCase()).toContain(`x-request-id: ${document.requestId}`)
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ requestId: document.requestId, status })
    expect(asked).toBe(0)
  })

  test('does not include what a balancer asks: HTTP/1.0 needs no host', async () => {
    await start()
    expect(await say(head('GET /healthz HTTP/1.0'))).toMatch(/^HTTP\/1.1 200 /)
  })

  test('harms no one else', async () => {
    await start()
    await Promise.all([say('hello\r\n\r\n'), say('\0'.repeat(100)), say(Buffer.alloc(50_000, 1))])
    expect(await (await fetch(server.url)).text()).toBe('fine')
  })
})

describe('a server', () => {
  test('that closes waits for the requests under way and answers them', async () => {
    const [arrived, held] = [gate(), gate()]
    await start(async () => {
      arrived.open()
      await held.opened
      return new Response('late')
    })
    const answer = fetch(server.url)
    await arrived.opened
    let isClosed = false
    const closed = server.close().then(() => {
      isClosed = true
    })
    // A new connection is refused while the old one is still served.
    await expect(fetch(server.url)).rejects.toThrow()
    expect(isClosed).toBe(false)
    held.open()
    expect(await (await answer).text()).toBe('late')
    const released = performance.now()
    await closed
    expect(performance.now() - released).toBeLessThan(1_000)
  })

  test('closes at once over connections that are only kept alive', async () => {
    await start()
    await (await fetch(server.url)).text()
    const began = performance.now()
    await server.close()
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  test('says when its port is taken', async () => {
    await start()
    const port = Number(new URL(server.url).port)
    const again = listen({ fetch: () => new Response() }, { ...local, port }, log)
    await expect(again).rejects.toThrow('EADDRINUSE')
  })

  test('on IPv6 names itself so that it can be opened', async () => {
    server = await listen({ fetch: () => new Response('six') }, { host: '::1', port: 0 }, log)
    expect(server.url).toMatch(/^http:\/\/\[::1\]:\d+$/)
    expect(await (await fetch(server.url)).text()).toBe('six')
  })
})

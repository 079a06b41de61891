import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { webFiles } from './index.ts'

const markup = '<img src=x onerror=alert(1)>'
/** What the page may set on an element. Anything that takes markup is not among it. */
const settable = ['className', 'textContent', 'type', 'title', 'hidden', 'value']

/** As much of an element as the page uses. Strings among its children are text, as in a browser. */
class FakeElement {
  readonly tag: string
  children: (FakeElement | string)[] = []
  className = ''
  title = ''
  type = ''
  value = ''
  hidden = false
  readonly named: Record<string, string> = {}
  readonly heard = new Map<string, (event: object) => unknown>()
  readonly style = { setProperty: () => {}, viewTransitionName: '' }

  constructor(tag: string) {
    this.tag = tag
    // biome-ignore lint/correctness/noConstructorReturn: the element that the page gets refuses all else
    return new Proxy(this, {
      set(target, name, value) {
        if (name !== 'children' && !settable.includes(String(name)))
          throw new Error(`the page sets ${String(name)}`)
        return Reflect.set(target, name, value)
      },
    })
  }
  append(...children: (FakeElement | string)[]) {
    this.children = [...this.children, ...children]
  }
  replaceChildren(...children: (FakeElement | string)[]) {
    this.children = children
  }
  setAttribute(name: string, value: string) {
    this.named[name] = value
  }
  removeAttribute(name: string) {
    delete this.named[name]
  }
  addEventListener(name: string, act: (event: object) => unknown) {
    this.heard.set(name, act)
  }
  focus() {}
  remove() {}
  set textContent(text: string) {
    this.children = [text]
  }
  get textContent(): string {
    return this.children.map((one) => (typeof one === 'string' ? one : one.textContent)).join('')
  }
  /** It and all in it. */
  get all(): FakeElement[] {
    return [this, ...this.children.flatMap((one) => (typeof one === 'string' ? [] : one.all))]
  }
}

const directive = {
  id: 'd-1',
  polarity: 'avoid',
  strength: 'must',
  attribute: markup,
  operator: 'contains',
  value: markup,
  quote: markup,
  expiresAt: null,
}
const item = {
  id: markup,
  title: markup,
  attributes: { [markup]: [markup] },
  score: 1,
  reasons: [{ kind: 'matches', attribute: markup, value: markup, share: 0.5 }],
  explanation: markup,
}
const shown = {
  requestId: 'r',
  turn: { id: 't', act: 'refine', text: markup },
  understood: [directive],
  directives: [directive],
  notUnderstood: [{ quote: markup, why: markup }],
  relaxations: [{ directive: 'd-1', why: markup }],
  shortfall: { matching: 1, wanted: 20, without: [{ directive: 'd-1', matching: 9 }] },
  degraded: true,
  sort: { attribute: markup, direction: 'asc' },
  page: { items: [item], cursor: null },
}

let elements: Map<string, FakeElement>
let body: FakeElement
let asked: { method: string; path: string; headers: Record<string, string>; body?: string }[]
let answer: () => Response
const stored = new Map<string, string>()

/** Loads the page anew, and waits until it has nothing left to do. */
const open = async (hash = '') => {
  vi.stubGlobal('location', { hash })
  vi.resetModules()
  // @ts-expect-error: plain JavaScript for the browser
  await import('./page.js')
  await idle()
}
const idle = () => vi.waitUntil(() => !('aria-busy' in body.named))
const find = (id: string) => elements.get(id)!
const click = async (button: FakeElement | undefined) => {
  await button!.heard.get('click')!({})
  await idle()
}
const everything = () => [...elements.values()].flatMap((element) => element.all)

beforeEach(() => {
  const html = webFiles.get('/')!.body
  const ids = [...html.matchAll(/<(\w+)[^>]*\bid="(\w+)"/g)]
  elements = new Map(ids.map(([, tag, id]) => [id!, new FakeElement(tag!)]))
  asked = []
  stored.clear()
  answer = () => Response.json(shown)
  body = new FakeElement('body')
  vi.stubGlobal('document', {
    body,
    getElementById: (id: string) => elements.get(id) ?? null,
    createElement: (tag: string) => new FakeElement(tag),
  })
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('scrollTo', () => {})
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
  })
  vi.stubGlobal('fetch', async (path: string, init: (typeof asked)[number]) => {
    asked.push({ ...init, path })
    return answer()
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('what users and items say', () => {
  test('is text on the page and never markup', async () => {
    await open()
    find('command').value = 'no horror'
    await find('steer').heard.get('submit')!({ preventDefault: () => {} })
    const tags = new Set(everything().map(({ tag }) => tag))
    for (const tag of ['img', 'script', 'a', 'iframe']) expect(tags).not.toContain(tag)
    for (const id of ['cards', 'chips', 'said']) expect(find(id).textContent).toContain(markup)
  })
})

describe('the page', () => {
  test.each([
    ['', 'home'],
    ['#date-night', 'date-night'],
    ['#../items/1?x#', '..%2Fitems%2F1%3Fx%23'],
    ['#%', '%25'],
  ])('at "%s" shows that feed and no other path, and what it obeys', async (hash, feed) => {
    await open(hash)
    expect(asked.map(({ path }) => path)).toEqual([
      `/v1/feeds/${feed}`,
      `/v1/feeds/${feed}/directives`,
    ])
    expect(find('cards').children).toHaveLength(1)
    expect(find('chips').children).toHaveLength(2)
  })

  test('sends a command, and drops a directive where it is asked to', async () => {
    await open()
    find('command').value = ' no horror '
    await find('steer').heard.get('submit')!({ preventDefault: () => {} })
    expect(asked.at(-1)).toMatchObject({
      method: 'POST',
      path: '/v1/feeds/home/commands',
      body: '{"text":"no horror"}',
    })
    expect(find('command').value).toBe('')
    await click(find('chips').all.find(({ tag }) => tag === 'button'))
    expect(asked.at(-1)).toMatchObject({ method: 'DELETE', path: '/v1/feeds/home/directives/d-1' })
  })

  test('shows what rests after what is in force, and says so', async () => {
    const resting = { ...directive, id: 'd-2', restsUntil: '2026-01-02T04:00:00.000Z' }
    answer = () => Response.json({ ...shown, resting: [resting] })
    await open()
    const [inForce, other] = find('chips').children as FakeElement[]
    expect([inForce!.className, other!.className]).toEqual([
      'chip avoid must',
      'chip avoid must resting',
    ])
    expect(other!.title).toMatch(/resting until .*2026/)
  })

  test('does not send an empty command', async () => {
    await open()
    const before = asked.length
    find('command').value = '  '
    await find('steer').heard.get('submit')!({ preventDefault: () => {} })
    expect(asked).toHaveLength(before)
  })

  test.each([
    ['undo', '/v1/feeds/home/undo'],
    ['reset', '/v1/feeds/home/reset'],
  ])('has a button to %s', async (id, path) => {
    await open()
    await click(find(id))
    expect(asked.at(-1)).toMatchObject({ method: 'POST', path })
  })

  test('reports what was liked and hidden', async () => {
    await open()
    const buttons = find('cards').all.filter(({ tag }) => tag === 'button')
    for (const button of buttons) await click(button)
    expect(asked.slice(-2).map(({ body }) => JSON.parse(body!).events[0])).toEqual([
      { type: 'like', itemId: markup },
      { type: 'hide', itemId: markup },
    ])
  })

  test('asks for a token once where the server wants one, and sends it from then on', async () => {
    answer = () =>
      stored.has('token')
        ? Response.json(shown)
        : Response.json({ title: 'Unauthorized', detail: 'Send one.' }, { status: 401 })
    vi.stubGlobal('prompt', () => 'a.b.c')
    await open()
    await vi.waitUntil(() => find('cards').children.length > 0)
    await click(find('undo'))
    expect(asked.at(-1)!.headers).toMatchObject({ authorization: 'Bearer a.b.c' })
  })

  test('says what went wrong in the server’s words, as text', async () => {
    await open()
    answer = () => Response.json({ title: 'Bad request', detail: markup }, { status: 400 })
    await click(find('undo'))
    expect(find('said').textContent).toBe(`Bad request: ${markup}`)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { as, startTestServer, type TestServer } from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer(films)
})
afterAll(() => server.close())

interface Directive {
  id: string
  value?: unknown
  quote: string
}

let users = 0
/** A feed of a user of its own, after a command. */
const steered = async (text: string) => {
  const headers = as(`user-${++users}`)
  const home = '/v1/feeds/home'
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await server.request(method, `${home}${path}`, body, headers)
    return { status: answer.status, ...answer.body }
  }
  const list = async (): Promise<Directive[]> => (await ask('GET', '/directives')).directives
  const taken = await ask('POST', '/commands', { text })
  const directives: Directive[] = taken.directives
  return {
    ask,
    list,
    directives,
    /** Edits the first directive of the command. */
    edit: (edit: object) => ask('PATCH', `/directives/${directives[0]!.id}`, edit),
  }
}

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()

describe('directives', () => {
  test('are listed, revoked, and the revoking undone', async () => {
    const { ask, list, directives } = await steered('no horror')
    expect(await list()).toEqual(directives)
    const revoked = await ask('DELETE', `/directives/${directives[0]!.id}`)
    expect([revoked.status, revoked.turn.act, revoked.directives]).toEqual([200, 'forget', []])
    expect((await ask('POST', '/undo')).directives).toEqual(directives)
  })

  test('end with a reset, which can be undone', async () => {
    const { ask, directives } = await steered('no horror, newest first')
    const reset = await ask('POST', '/reset')
    expect([reset.turn.act, reset.directives, reset.sort]).toEqual(['reset', [], undefined])
    const undone = await ask('POST', '/undo')
    expect(undone.directives).toEqual(directives)
    expect(undone.sort).toEqual({ attribute: 'year', direction: 'desc' })
  })

  test('that rest for what was asked for a while are shown as such, and can be revoked', async () => {
    const { ask, directives } = await steered('under two hours')
    const passing = await ask('POST', '/commands', { text: 'tonight at most 150 minutes' })
    expect(passing.directives).toEqual(passing.understood)
    const restsUntil = passing.directives[0].expiresAt
    const resting = [{ ...directives[0], restsUntil }]
    expect(passing.resting).toEqual(resting)
    const listed = await ask('GET', '/directives')
    expect(listed).toEqual({ status: 200, directives: passing.directives, resting })
    const revoked = await ask('DELETE', `/directives/${directives[0]!.id}`)
    expect([revoked.directives, revoked.resting]).toEqual([passing.directives, undefined])
    expect((await ask('POST', '/undo')).resting).toEqual(resting)
  })

  test('that were revoked are gone: a second time is a 404', async () => {
    const { ask, directives } = await steered('no horror')
    const path = `/directives/${directives[0]!.id}`
    expect((await ask('DELETE', path)).status).toBe(200)
    expect((await ask('DELETE', path)).status).toBe(404)
    expect((await ask('PATCH', path, { strength: 'prefer' })).status).toBe(404)
  })
})

describe('the order asked for', () => {
  test('ends, is listed as what the turn changed, and is back when that is undone', async () => {
    const { ask } = await steered('newest first')
    const newest = { attribute: 'year', direction: 'desc' }
    const dropped = await ask('DELETE', '/sort')
    expect([dropped.status, dropped.turn.act, dropped.sort]).toEqual([200, 'forget', undefined])
    expect((await ask('POST', '/undo')).sort).toEqual(newest)
    const { turns } = await ask('GET', '/turns')
    expect(turns.map(({ sort }: { sort?: object | null }) => sort)).toEqual([
      undefined,
      null,
      newest,
    ])
  })

  test('cannot be ended where none is: a 404', async () => {
    const { ask } = await steered('no horror')
    expect((await ask('DELETE', '/sort')).status).toBe(404)
  })
})

describe('an edit', () => {
  test.each<[string, object, object]>([
    ['softens a must', { strength: 'prefer' }, { strength: 'prefer', value: 'Horror' }],
    ['turns it round', { polarity: 'want' }, { polarity: 'want', strength: 'must' }],
    ['names another value', { value: 'Comedy' }, { attribute: 'genres', value: 'Comedy' }],
    [
      'names several values',
      { operator: 'in', value: ['Horror', 'Drama'] },
      { operator: 'in', value: ['Horror', 'Drama'] },
    ],
    [
      'names another attribute',
      { attribute: 'year', operator: 'between', value: [1990, 1999] },
      { attribute: 'year', operator: 'between', value: [1990, 1999] },
    ],
    ['asks for words instead', { text: 'storm at sea' }, { text: 'storm at sea' }],
  ])('%s, keeps the rest and the user’s words, and can be undone', async (_, edit, expected) => {
    const feed = await steered('no horror')
    const { status, turn, understood, directives } = await feed.edit(edit)
    expect([status, turn.act, turn.text]).toEqual([200, 'refine', null])
    expect(directives).toEqual([
      expect.objectContaining({ quote: 'no horror', expiresAt: null, ...expected }),
    ])
    expect(understood).toEqual(directives)
    expect(directives[0].id).not.toBe(feed.directives[0]!.id)
    expect(await feed.list()).toEqual(directives)
    expect((await feed.ask('POST', '/undo')).directives).toEqual(feed.directives)
  })

  test('is obeyed by the page that it leads to', async () => {
    const feed = await steered('no horror')
    const { page } = await feed.edit({ value: 'Comedy' })
    const genres = page.items.flatMap(
      (item: { attributes: { genres: string[] } }) => item.attributes.genres,
    )
    expect(genres).not.toContain('Comedy')
    expect(genres).toContain('Horror')
  })

  test('gives a time, in any zone, after which it ends, and takes it away', async () => {
    const feed = await steered('no horror')
    const at = tomorrow()
    const { directives } = await feed.edit({ expiresAt: at.replace('Z', '+00:00') })
    expect(directives[0].expiresAt).toBe(at)
    const path = `/directives/${directives[0].id}`
    const { directives: kept } = await feed.ask('PATCH', path, { expiresAt: null })
    expect(kept[0].expiresAt).toBe(null)
  })

  test('that changes nothing leaves the directive as it is, and nothing to undo but what was', async () => {
    const feed = await steered('no horror')
    const { status, directives, understood } = await feed.edit({
      strength: 'must',
      value: 'Horror',
    })
    expect([status, directives, understood]).toEqual([200, feed.directives, feed.directives])
    expect((await feed.ask('POST', '/undo')).directives).toEqual([])
  })

  test('that clashes with another directive wins over it, as a command would', async () => {
    const feed = await steered('under 150 minutes, nothing before 1980')
    expect(feed.directives).toHaveLength(2)
    const { directives } = await feed.edit({ attribute: 'year', operator: '>=', value: 1990 })
    expect(directives.map(({ value }: Directive) => value)).toEqual([1990])
  })

  test.each<[string, object, string]>([
    ['nothing', {}, 'body'],
    ['a field that is not to be edited', { quote: 'no comedy' }, 'quote'],
    ['the id', { id: '6f0b7f5c-0000-4000-8000-000000000000' }, 'id'],
    ['another polarity', { polarity: 'hate' }, 'polarity'],
    ['another strength', { strength: 'maybe' }, 'strength'],
    ['null', { attribute: null }, 'attribute'],
    ['an attribute that is not in the schema', { attribute: 'colour' }, 'attribute'],
    ['an attribute that every object inherits', { attribute: 'constructor' }, 'attribute'],
    ['an unknown comparison', { operator: '~' }, 'operator'],
    ['a comparison that the kind does not know', { operator: '<' }, 'value'],
    ['a value of another kind', { value: 1990 }, 'value'],
    ['a list for one value', { value: ['Horror'] }, 'value'],
    ['one value for a list', { operator: 'in' }, 'value'],
    ['an empty value', { value: '' }, 'value'],
    ['an empty list', { operator: 'in', value: [] }, 'value'],
    ['a list of lists', { operator: 'in', value: [['Horror']] }, 'value'],
    ['one end of a range', { attribute: 'year', operator: 'between', value: [1990] }, 'value'],
    ['a place outside the order', { attribute: 'rated', operator: '<=', value: 'X' }, 'value'],
    ['an empty text', { text: ' ' }, 'text'],
    ['a text that is too long', { text: 'x'.repeat(501) }, 'text'],
    ['words and an attribute at once', { text: 'slow', attribute: 'year' }, 'text'],
    ['a time that is past', { expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    ['a time past all calendars', { expiresAt: '9999-12-31T23:59:59-23:59' }, 'expiresAt'],
    ['a day for a time', { expiresAt: '2099-01-01' }, 'expiresAt'],
  ])('to %s is a 400 that names the place, and no turn', async (_, edit, place) => {
    const feed = await steered('no horror')
    const { status, errors } = await feed.edit(edit)
    expect([status, errors[0].location]).toEqual([400, expect.stringMatching(`^${place}`)])
    expect(await feed.list()).toEqual(feed.directives)
    expect((await feed.ask('GET', '/turns')).turns).toHaveLength(1)
  })

  test('of a text names attribute, operator and value together', async () => {
    const feed = await steered('no horror')
    const { directives } = await feed.edit({ text: 'storm' })
    const path = `/directives/${directives[0].id}`
    const part = await feed.ask('PATCH', path, { operator: '<', value: 100 })
    expect([part.status, part.errors[0].location]).toEqual([400, 'operator'])
    const whole = { attribute: 'runtime', operator: '<', value: 100 }
    expect((await feed.ask('PATCH', path, whole)).directives).toEqual([
      expect.objectContaining(whole),
    ])
  })

  test.each<[string, [method: string, body?: object][]]>([
    [
      'two edits',
      [
        ['PATCH', { value: 'Comedy' }],
        ['PATCH', { value: 'Drama' }],
      ],
    ],
    ['an edit and a revoking', [['PATCH', { value: 'Comedy' }], ['DELETE']]],
    ['a revoking and an edit that changes nothing', [['DELETE'], ['PATCH', { strength: 'must' }]]],
    ['two revokings', [['DELETE'], ['DELETE']]],
  ])(
    'of one directive at once is made once: of %s the second is refused or a 404',
    async (_, asked) => {
      const feed = await steered('no horror')
      const path = `/directives/${feed.directives[0]!.id}`
      const answers = await Promise.all(asked.map(([method, body]) => feed.ask(method, path, body)))
      const [made, other] = answers.map(({ status }) => status).toSorted()
      expect([made, [404, 409]]).toEqual([200, expect.arrayContaining([other])])
      const won = answers.find(({ status }) => status === 200)
      expect(await feed.list()).toEqual(won!.directives)
      expect((await feed.ask('GET', '/turns')).turns).toHaveLength(2)
    },
  )

  test('may come with others at once: those that are refused may come again, and each is whole', async () => {
    const feed = await steered('no horror, under 150 minutes, nothing before 1980')
    const edit = ({ id }: { id: string }) =>
      feed.ask('PATCH', `/directives/${id}`, { strength: 'prefer' })
    const answers = await Promise.all(feed.directives.map(edit))
    const refused = answers.flatMap(({ status }, n) => (status === 409 ? [n] : []))
    expect(refused.length).toBeLessThan(answers.length)
    for (const n of refused) expect((await edit(feed.directives[n]!)).status).toBe(200)
    const listed = await feed.list()
    expect(listed).toHaveLength(3)
    expect(listed).toEqual(
      feed.directives.map(() => expect.objectContaining({ strength: 'prefer' })),
    )
  })
})

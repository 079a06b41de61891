import { userPool } from '../database/index.ts'
import { type Interest, storeBeliefs } from '../interests/index.ts'
import type { Answer, TestServer } from './testing.ts'
import { as } from './testing.ts'

/** One stop of a tour: what was asked, and what came back. */
export interface Stop {
  operationId: string
  method: string
  path: string
  body?: unknown
  answer: Answer
}

const believed = (id: string, value: string): Interest => ({
  id,
  name: value,
  attribute: 'genres',
  value,
  stage: 'steady',
  strength: 2,
  reason: 'Liked often.',
  evidence: ['once'],
})

/** What a background run would have found of the tourist. */
const beliefs = {
  interests: [
    believed('00000000-0000-4000-8000-000000000001', 'Comedy'),
    believed('00000000-0000-4000-8000-000000000002', 'Horror'),
  ],
  tags: [
    {
      id: '00000000-0000-4000-8000-000000000003',
      tag: 'Comedy Horror',
      core: { attribute: 'genres', operator: 'contains' as const, value: 'Horror' },
      modifier: { attribute: 'genres', operator: 'contains' as const, value: 'Comedy' },
      strength: 2,
      interestId: '00000000-0000-4000-8000-000000000002',
      modifierId: '00000000-0000-4000-8000-000000000001',
      reason: 'Both are liked.',
    },
  ],
}

/** Asks for every operation of the API once, as one user, so that each does what it is for. */
export const tour = async (server: TestServer, user = 'tourist'): Promise<Stop[]> => {
  const stops: Stop[] = []
  const ask = async (operationId: string, method: string, path: string, body?: unknown) => {
    const answer = await server.request(method, path, body, as(user))
    stops.push({ operationId, method, path, body, answer })
    return answer.body
  }
  const home = '/v1/feeds/home'

  await ask('health', 'GET', '/healthz')
  await ask('readiness', 'GET', '/readyz')
  await ask('metrics', 'GET', '/metrics')

  const { attributes } = await ask('showCatalogue', 'GET', '/v1/catalog')
  await ask('replaceSchema', 'PUT', '/v1/catalog', { attributes })
  const item = { id: 'visited', title: 'Visited', attributes: { genres: ['Comedy'], year: 1999 } }
  await ask('storeItems', 'PUT', '/v1/items', `${JSON.stringify(item)}\nnot JSON`)
  await ask('showItem', 'GET', '/v1/items/visited')
  await ask('changeItem', 'PATCH', '/v1/items/visited', { popularity: 3 })

  const { rules } = await ask('showRanking', 'GET', '/v1/ranking')
  await ask('replaceRanking', 'PUT', '/v1/ranking', { rules })

  const { page } = await ask('showFeed', 'GET', `${home}?limit=5`)
  await ask('showFeed', 'GET', `${home}?limit=5&cursor=${page.cursor}`)
  const event = { key: 'once', type: 'like', itemId: 'visited', at: '2026-01-02T03:04:05Z' }
  await ask('reportEvents', 'POST', '/v1/events', { events: [event] })

  await ask('steerFeed', 'POST', `${home}/commands`, { text: 'no horror, a bit more comedy' })
  const steered = await ask('steerFeed', 'POST', `${home}/commands`, { text: 'no horror, $30' })
  const { directives } = await ask('listDirectives', 'GET', `${home}/directives`)
  const [horror, comedy] = directives.map(({ id }: { id: string }) => `${home}/directives/${id}`)
  await ask('editDirective', 'PATCH', horror, { strength: 'prefer' })
  await ask('revokeDirective', 'DELETE', comedy)
  await ask('undoFeed', 'POST', `${home}/undo`)
  await ask('steerFeed', 'POST', `${home}/commands`, { text: 'newest first' })
  await ask('dropSort', 'DELETE', `${home}/sort`)
  await ask('resetFeed', 'POST', `${home}/reset`)

  await ask('listFeeds', 'GET', '/v1/feeds')
  await ask('listTurns', 'GET', `${home}/turns?limit=3`)
  await ask('showTurn', 'GET', `${home}/turns/${steered.turn.id}`)
  await ask('traceTurn', 'GET', `${home}/turns/${steered.turn.id}/trace`)
  await storeBeliefs(userPool(server.pool, user), user, beliefs)
  await ask('listInterests', 'GET', '/v1/interests')
  await ask('listTags', 'GET', '/v1/tags')

  await ask('listRecentTurns', 'GET', `/v1/admin/turns?limit=3&user=${user}`)
  await ask('listRecentTurns', 'GET', `/v1/admin/turns?before=${steered.turn.id}`)
  await ask('traceRecentTurn', 'GET', `/v1/admin/turns/${steered.turn.id}/trace`)
  await ask('showFigures', 'GET', '/v1/admin/figures?since=2026-01-02T03:04:05Z')
  await ask('listJobs', 'GET', '/v1/admin/jobs')
  await ask('overlookCatalogue', 'GET', '/v1/admin/catalogue')
  await ask('listValues', 'GET', `/v1/admin/catalogue/${attributes[0].name}?containing=o&limit=5`)
  const rehearsal = { userId: 'somebody', text: 'no horror, more comedy' }
  await ask('rehearse', 'POST', '/v1/admin/rehearsals', rehearsal)

  await ask('deleteTag', 'DELETE', `/v1/tags/${beliefs.tags[0]!.id}`)
  await ask('deleteInterest', 'DELETE', `/v1/interests/${beliefs.interests[0]!.id}`)
  await ask('deleteItem', 'DELETE', '/v1/items/visited')
  await ask('exportMe', 'GET', '/v1/me/export')
  await ask('eraseMe', 'DELETE', '/v1/me?dryRun=true')
  await ask('eraseMe', 'DELETE', '/v1/me')
  return stops
}

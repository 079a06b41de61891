import { Problem } from '../problem.ts'
import { router } from '../router.ts'
import type { Services } from '../services.ts'

/** For whoever runs the server: is it alive, can it serve. */
export const operationRoutes = ({ pool }: Pick<Services, 'pool'>) => {
  const routes = router()
  routes.get('/healthz', (c) => c.json({ status: 'ok' }))
  routes.get('/readyz', async (c) => {
    try {
      await pool.query('select version from catalogue')
    } catch {
      throw new Problem(503, 'Not ready', 'The database does not answer.')
    }
    return c.json({ status: 'ready' })
  })
  return routes
}

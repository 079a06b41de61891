import { adminOnly } from '../../identity.ts'
import { router } from '../../router.ts'
import type { Services } from '../../services.ts'
import { adminCatalogueRoutes } from './catalogue.ts'
import { figureRoutes } from './figures.ts'
import { jobRoutes } from './jobs.ts'
import { recentTurnRoutes } from './recent-turns.ts'
import { rehearsalRoutes } from './rehearsals.ts'

/** What the operator's page is made of: about all users, and for an admin alone. */
export const adminRoutes = (services: Services) => {
  const routes = router()
  routes.use('/v1/admin/*', adminOnly)
  routes.route('/', recentTurnRoutes(services))
  routes.route('/', figureRoutes(services))
  routes.route('/', jobRoutes(services))
  routes.route('/', adminCatalogueRoutes(services))
  routes.route('/', rehearsalRoutes(services))
  return routes
}

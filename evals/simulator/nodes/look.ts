import type { SimulationRuntime } from '../runtime.ts'
import type { SimulationUpdate } from '../state.ts'
import { pageSize } from '../system.ts'

/** The page as the user sees it now. */
export const look = async ({ feed }: SimulationRuntime): Promise<SimulationUpdate> => ({
  page: await feed.look(pageSize),
})

import { pino } from 'pino'
import { feedGraph } from '../graphs/feed/index.ts'
import { interestsGraph } from '../graphs/interests/index.ts'
import { readConfig } from './config.ts'
import { httpApp } from './http/index.ts'
import { openTiller } from './tiller.ts'

// The dev server loads the graph and the app from here: one process, so one database for both.
const tiller = await openTiller(
  readConfig(),
  pino({ level: 'warn', base: null }, pino.destination(2)),
)

/** The graph for LangGraph Studio, which brings a checkpointer of its own. */
export const graph = feedGraph(tiller.runtime)

/** The API, beside the graph. */
export const app = httpApp(tiller)

/** The background graph, for Studio too. */
export const interests = interestsGraph(tiller.runtime)

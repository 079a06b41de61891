import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type pg from 'pg'
import type { Logger } from 'pino'
import { type FeedRuntime, openFeed, watched } from '../graphs/feed/index.ts'
import type { InterestsRuntime } from '../graphs/interests/index.ts'
import {
  catalogueReader,
  checkEmbedder,
  fillIndexes,
  fillStems,
  importDemo,
} from './catalog/index.ts'
import type { Config } from './config.ts'
import {
  bounded,
  type Database,
  isWalled,
  migrate,
  openCheckpointer,
  openDatabase,
  openReadiness,
} from './database/index.ts'
import type { Services } from './http/index.ts'
import {
  embeddingJob,
  interestsJob,
  learningJob,
  Queue,
  type Retention,
  retentionJob,
} from './jobs/index.ts'
import { openStudent, prepareLanguage } from './language/index.ts'
import { openChatModel, openEmbedder } from './models/index.ts'
import { openStreams } from './streams/index.ts'
import { openTracing } from './telemetry/index.ts'

/** Everything opened for one process. */
export interface Tiller extends Services {
  runtime: FeedRuntime
  close(): Promise<void>
}

/** The part of the configuration that says where the data is. */
export const databaseOptions = (config: Config) => ({
  url: config.DATABASE_URL,
  dataDir: config.TILLER_DATA_DIR,
})

/** The embedder that the configuration names. */
export const configuredEmbedder = (config: Config) =>
  openEmbedder({
    embedder: config.TILLER_EMBEDDER,
    cacheDir: join(config.TILLER_DATA_DIR, 'models'),
    openaiApiKey: config.OPENAI_API_KEY,
    openaiBaseUrl: config.OPENAI_BASE_URL,
  })

/** The chat model that the configuration names, if any; `timeoutMs` for each attempt. */
export const configuredChat = (config: Config, timeoutMs?: number) =>
  openChatModel({
    model: config.TILLER_CHAT_MODEL,
    apiKey: config.OPENAI_API_KEY,
    baseUrl: config.OPENAI_BASE_URL,
    timeoutMs,
  })

/** A model writes dozens of tags at once. */
const miningTimeoutMs = 60_000

/** What interests are mined with, over an open database. */
export const configuredInterests = async (
  config: Config,
  pool: pg.Pool,
): Promise<InterestsRuntime> => ({
  pool,
  embedder: await configuredEmbedder(config),
  readView: catalogueReader(pool),
  chat: await configuredChat(config, miningTimeoutMs),
  now: () => new Date(),
})

/** How long what is kept for how long. */
export const retentionOf = (config: Config): Retention => ({
  pages: config.TILLER_KEEP_PAGES_DAYS,
  spans: config.TILLER_KEEP_TRACES_DAYS,
  events: config.TILLER_KEEP_EVENTS_DAYS,
})

/** The database, brought up to date. */
export const openMigrated = async (config: Config): Promise<Database> => {
  const database = await openDatabase(databaseOptions(config))
  try {
    await migrate(database)
    await fillStems(database.pool)
    await fillIndexes(database.pool)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** How long a query may take that somebody waits for; less than a node of the feed graph. */
const soonMs = 10_000
/** The same for what may take minutes; less than a connection may be silent. */
const longMs = 240_000

/** What to tell while the demo catalogue is imported. */
export type DemoProgress = (bytes: number, totalBytes: number) => void

/**
 * Opens the database, brings it up to date, imports the demo catalogue into an empty one, and puts the feed together.
 *
 * @throws DatabaseError, EmbedderError, CatalogueError with the place and the mend in the message.
 */
export const openTiller = async (
  config: Config,
  log: Logger,
  onDemoProgress?: DemoProgress,
): Promise<Tiller> => {
  const database = await openMigrated(config)
  const pool = bounded(database.pool, soonMs)
  const tracing = await openTracing(config.OTEL_EXPORTER_OTLP_ENDPOINT, (reason) =>
    log.warn({ reason }, 'traces could not be exported'),
  )
  try {
    if (database.engine === 'postgres' && !isWalled(pool))
      log.warn('the role of DATABASE_URL passes row-level security: take one that is no superuser')
    const embedder = await configuredEmbedder(config)
    await checkEmbedder(database.pool, embedder)
    if (config.TILLER_DEMO === 'on') {
      const stored = await importDemo(database.pool, onDemoProgress)
      if (stored > 0) log.info({ stored }, 'imported the demo catalogue')
    }
    const embedding = embeddingJob(database, embedder, log)
    embedding.wake()
    const readView = catalogueReader(pool)
    const learning = learningJob({ pool: database.pool, embedder, readView }, log)
    learning.wake()
    await prepareLanguage(await readView())
    const runtime: FeedRuntime = {
      pool,
      embedder,
      readView,
      chat: await configuredChat(config),
      student: config.TILLER_STUDENT === 'on' ? openStudent() : undefined,
      compare: config.TILLER_COMPARE === 'on',
      keepsContents: config.TILLER_TRACE_CONTENT === 'on',
      choosesPlan: config.TILLER_PLANNER === 'model',
      now: () => new Date(),
      newId: randomUUID,
    }
    const onUnreadable = (thread: string) =>
      log.warn({ thread }, 'a checkpoint cannot be read: its feed goes on from what is remembered')
    const turns = openFeed(runtime, openCheckpointer({ pool }, { onUnreadable }))
    const feed = watched(turns, runtime)
    const interests = interestsJob(
      await Queue.open(database.pool),
      { ...runtime, pool: database.pool, chat: await configuredChat(config, miningTimeoutMs) },
      log,
    )
    interests.wake()
    const retention = retentionJob(database.pool, retentionOf(config), log)
    retention.wake()
    return {
      config,
      log,
      pool,
      longPool: bounded(database.pool, longMs),
      readiness: await openReadiness(database.pool),
      readView,
      feed,
      now: runtime.now,
      streams: openStreams(pool),
      runtime,
      embedder,
      itemsChanged: embedding.wake,
      eventsRecorded(userId) {
        learning.wake()
        interests.noticed(userId)
      },
      async close() {
        await embedding.stop()
        await learning.stop()
        await interests.stop()
        await retention.stop()
        await feed.settled()
        await tracing.close()
        await database.close()
      },
    }
  } catch (error) {
    await tracing.close()
    await database.close()
    throw error
  }
}

import type { RunnableConfig } from '@langchain/core/runnables'
import {
  type ChannelVersions,
  type Checkpoint,
  type CheckpointMetadata,
  type CheckpointTuple,
  type PendingWrite,
  WRITES_IDX_MAP,
} from '@langchain/langgraph-checkpoint'
import { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres'
import type pg from 'pg'
import {
  type Author,
  checkpointSchema,
  writeCheckpoint,
  writeWrites,
} from './checkpoint-queries.ts'
import type { Database } from './database.ts'

/** Options of {@link openCheckpointer}. */
export interface CheckpointerOptions {
  /** Told of a thread that begins anew, since what is stored of it cannot be read. */
  readonly onUnreadable?: (threadId: string) => void
}

class UnreadableError extends Error {}

/** What fails here is no query: the bytes make no sense. The error would quote them. */
const readable = <T>(read: Promise<T>): Promise<T> =>
  read.catch(() => {
    throw new UnreadableError()
  })

/**
 * PostgresSaver that keeps the branches of a forked thread apart, and writes each step in one statement.
 *
 * The stock saver counts a channel's versions 1, 2, 3 and stores each value once under (thread, namespace, channel,
 * version). Two branches from one checkpoint count alike, so the second branch's value meets a key that exists, is
 * dropped, and the first branch's is read back in its place: langgraphjs issue #1812. A random fraction makes the
 * versions of two branches differ. They stay numbers, and grow: a thread begun with the stock saver goes on, which
 * with string versions it silently would not.
 *
 * What is configured as `user_id` and `began` is for whom a thread is written and since when: where the user was erased
 * meanwhile, nothing is.
 *
 * The stock saver also sends a statement for every channel of every step, some two hundred a turn, and waits for each.
 */
export class ForkSafePostgresSaver extends PostgresSaver {
  readonly #pool: pg.Pool
  readonly #onUnreadable: (threadId: string) => void

  constructor(pool: pg.Pool, { onUnreadable = () => {} }: CheckpointerOptions = {}) {
    super(pool, undefined, { schema: checkpointSchema })
    this.#pool = pool
    this.#onUnreadable = onUnreadable
  }

  /** A checkpoint that makes no sense counts as none: the thread begins anew, and its rows stay to be looked at. */
  override async getTuple(config: RunnableConfig): Promise<CheckpointTuple | undefined> {
    try {
      return await super.getTuple(config)
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error
      this.#onUnreadable(placeIn(config).threadId)
      return undefined
    }
  }

  override async _loadCheckpoint(
    ...given: Parameters<PostgresSaver['_loadCheckpoint']>
  ): Promise<Checkpoint> {
    const checkpoint = await readable(super._loadCheckpoint(...given))
    if (typeof checkpoint.id !== 'string') throw new UnreadableError()
    return checkpoint
  }

  override _loadWrites(...given: Parameters<PostgresSaver['_loadWrites']>) {
    return readable(super._loadWrites(...given))
  }

  override getNextVersion(current: number | undefined): number {
    const step = 1 + Math.floor(Math.random() * 999_999_999)
    return Math.floor(Number(current ?? 0)) + 1 + step / 1e9
  }

  override async put(
    config: RunnableConfig,
    checkpoint: Checkpoint,
    metadata: CheckpointMetadata,
    newVersions: ChannelVersions,
  ): Promise<RunnableConfig> {
    const { threadId, namespace, checkpointId, author } = placeIn(config)
    const values = checkpoint.channel_values
    const row = {
      threadId,
      namespace,
      id: checkpoint.id,
      parentId: checkpointId,
      checkpoint: this._dumpCheckpoint(checkpoint),
      metadata: await this._dumpMetadata(metadata),
    }
    const blobs = await this._dumpBlobs(threadId, namespace, values, newVersions)
    await writeCheckpoint(this.#pool, row, blobs, author)
    return {
      configurable: { thread_id: threadId, checkpoint_ns: namespace, checkpoint_id: checkpoint.id },
    }
  }

  override async putWrites(
    config: RunnableConfig,
    writes: PendingWrite[],
    taskId: string,
  ): Promise<void> {
    const { threadId, namespace, checkpointId, author } = placeIn(config)
    const dumped = await this._dumpWrites(threadId, namespace, checkpointId!, taskId, writes)
    // An interrupt or an error of the task that is tried again is the latest one.
    const isOwn = writes.every(([channel]) => channel in WRITES_IDX_MAP)
    await writeWrites(this.#pool, dumped, isOwn ? 'is replaced' : 'stays', author)
  }
}

/**
 * The checkpointer for graphs, on the database's own pool (so its `end()` would close the pool: close the database
 * instead). Its tables are made by {@link migrate}, never in a request.
 */
export const openCheckpointer = (
  { pool }: Pick<Database, 'pool'>,
  options?: CheckpointerOptions,
): ForkSafePostgresSaver => new ForkSafePostgresSaver(pool, options)

const placeIn = ({ configurable = {} }: RunnableConfig) => ({
  threadId: String(configurable.thread_id),
  namespace: String(configurable.checkpoint_ns ?? ''),
  checkpointId: configurable.checkpoint_id as string | undefined,
  author: { userId: configurable.user_id, began: configurable.began } as Author,
})

/** Makes or updates the checkpointer's tables within the client's transaction. */
export const setUpCheckpoints = (client: pg.ClientBase): Promise<void> =>
  openCheckpointer({ pool: lend(client) }).setup()

/**
 * The client as the pool that `setup()` wants, which on a client of its own would escape the transaction. It
 * recognises a first run by a query that fails, so each of its queries gets a savepoint to come back to.
 */
const lend = (client: pg.ClientBase): pg.Pool => {
  const query = async (text: string, values?: unknown[]) => {
    await client.query('savepoint checkpointer')
    try {
      return await client.query(text, values)
    } catch (error) {
      await client.query('rollback to savepoint checkpointer')
      throw error
    }
  }
  const pool = { connect: async () => ({ query, release: () => {} }) }
  return pool as unknown as pg.Pool
}

import type pg from 'pg'

/** The schema that the checkpointer's tables are in. */
export const checkpointSchema = 'checkpoints'

/** A channel's value as the checkpointer writes it: thread, namespace, channel, version, type, bytes. */
export type Blob = [string, string, string, string, string, Uint8Array | undefined]

/** A write as the checkpointer writes it: thread, namespace, checkpoint, task, place, channel, type, bytes. */
export type Write = [string, string, string, string, number, string, string, Uint8Array]

export interface CheckpointRow {
  threadId: string
  namespace: string
  id: string
  parentId: string | undefined
  checkpoint: object
  metadata: object
}

/** For whom a thread is written, and when that work began; a thread that is no one's has none. */
export interface Author {
  userId?: string | undefined
  began?: string | undefined
}

/** A checkpoint and the values of its channels: all of it or nothing, and nothing where the author was erased since. */
export const writeCheckpoint = async (
  pool: pg.Pool,
  { threadId, namespace, id, parentId, checkpoint, metadata }: CheckpointRow,
  blobs: readonly Blob[],
  author: Author,
): Promise<void> => {
  await pool.query(
    `with author as materialized (select refuse_erased($11, $12) as may), blobs as (
       insert into ${checkpointSchema}.checkpoint_blobs (thread_id, checkpoint_ns, channel, version, type, blob)
       select $1, $2, b.* from author, unnest($7::text[], $8::text[], $9::text[], $10::bytea[]) as b where may
       on conflict (thread_id, checkpoint_ns, channel, version) do nothing)
     insert into ${checkpointSchema}.checkpoints
       (thread_id, checkpoint_ns, checkpoint_id, parent_checkpoint_id, checkpoint, metadata)
     select $1, $2, $3, $4, $5::jsonb, $6::jsonb from author where may
     on conflict (thread_id, checkpoint_ns, checkpoint_id)
     do update set checkpoint = excluded.checkpoint, metadata = excluded.metadata`,
    [
      threadId,
      namespace,
      id,
      parentId,
      JSON.stringify(checkpoint),
      JSON.stringify(metadata),
      blobs.map(([, , channel]) => channel),
      blobs.map(([, , , version]) => version),
      blobs.map(([, , , , type]) => type),
      blobs.map(([, , , , , bytes]) => bytes && Buffer.from(bytes)),
      author.userId,
      author.began,
    ],
  )
}

/** The writes of a task: all of them or none, and none where the author was erased since. What a task wrote before stays, or is replaced. */
export const writeWrites = async (
  pool: pg.Pool,
  writes: readonly Write[],
  before: 'stays' | 'is replaced',
  author: Author,
): Promise<void> => {
  const change =
    before === 'stays'
      ? 'nothing'
      : 'update set channel = excluded.channel, type = excluded.type, blob = excluded.blob'
  await pool.query(
    `with author as materialized (select refuse_erased($9, $10) as may)
     insert into ${checkpointSchema}.checkpoint_writes
       (thread_id, checkpoint_ns, checkpoint_id, task_id, idx, channel, type, blob)
     select w.* from author, unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::bytea[]) as w where may
     on conflict (thread_id, checkpoint_ns, checkpoint_id, task_id, idx) do ${change}`,
    [
      ...[0, 1, 2, 3, 4, 5, 6].map((column) => writes.map((write) => write[column])),
      writes.map((write) => Buffer.from(write[7])),
      author.userId,
      author.began,
    ],
  )
}

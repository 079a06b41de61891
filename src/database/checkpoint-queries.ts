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

/** A checkpoint and the values of its channels: all of it or nothing. */
export const writeCheckpoint = async (
  pool: pg.Pool,
  { threadId, namespace, id, parentId, checkpoint, metadata }: CheckpointRow,
  blobs: readonly Blob[],
): Promise<void> => {
  await pool.query(
    `with blobs as (
       insert into ${checkpointSchema}.checkpoint_blobs (thread_id, checkpoint_ns, channel, version, type, blob)
       select $1, $2, * from unnest($7::text[], $8::text[], $9::text[], $10::bytea[])
       on conflict (thread_id, checkpoint_ns, channel, version) do nothing)
     insert into ${checkpointSchema}.checkpoints
       (thread_id, checkpoint_ns, checkpoint_id, parent_checkpoint_id, checkpoint, metadata)
     values ($1, $2, $3, $4, $5, $6)
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
    ],
  )
}

/** The writes of a task: all of them or none. What a task wrote before stays, or is replaced. */
export const writeWrites = async (
  pool: pg.Pool,
  writes: readonly Write[],
  before: 'stays' | 'is replaced',
): Promise<void> => {
  const change =
    before === 'stays'
      ? 'nothing'
      : 'update set channel = excluded.channel, type = excluded.type, blob = excluded.blob'
  await pool.query(
    `insert into ${checkpointSchema}.checkpoint_writes
       (thread_id, checkpoint_ns, checkpoint_id, task_id, idx, channel, type, blob)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::bytea[])
     on conflict (thread_id, checkpoint_ns, checkpoint_id, task_id, idx) do ${change}`,
    [0, 1, 2, 3, 4, 5, 6]
      .map((column) => writes.map((write) => write[column]))
      .concat([writes.map((write) => Buffer.from(write[7])) as never]),
  )
}

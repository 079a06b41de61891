import type { FeedKey } from '../../preferences/index.ts'
import type { ToldRun } from '../../streams/index.ts'
import { assistantId } from './assistants.ts'
import { threadIdOf } from './find.ts'

/** A run as clients see it. */
export const viewRun = (
  key: FeedKey,
  { run, about, state, status, createdAt, updatedAt }: ToldRun,
) => ({
  run_id: run,
  thread_id: threadIdOf(key),
  assistant_id: assistantId,
  metadata: {},
  multitask_strategy: 'reject',
  ...about,
  status:
    state === 'under way'
      ? 'running'
      : state === 'done'
        ? (status ?? 'success')
        : ('error' as string),
  created_at: createdAt,
  updated_at: updatedAt,
})

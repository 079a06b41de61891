import type { RunnableConfig } from '@langchain/core/runnables'
import type { StateSnapshot } from '@langchain/langgraph'
import type { Chat } from './chat.ts'

/** Where a state is, as clients name it. */
export const checkpointOf = (config: RunnableConfig | undefined) => {
  const { thread_id, checkpoint_id, checkpoint_ns, checkpoint_map } = config?.configurable ?? {}
  if (!thread_id || !checkpoint_id) return null
  return {
    thread_id,
    checkpoint_id,
    checkpoint_ns: checkpoint_ns ?? '',
    checkpoint_map: checkpoint_map ?? null,
  }
}

/** A state of a thread as clients see it, with the conversation. */
export const viewState = async (state: StateSnapshot, chat: Chat): Promise<object> => ({
  ...viewSnapshot(state),
  values: await chat(state.values),
})

const viewSnapshot = (state: StateSnapshot): object => ({
  values: state.values,
  next: state.next,
  tasks: state.tasks.map(({ id, name, error, interrupts, path, state: inner, result }) => ({
    id,
    name,
    error: error === undefined ? null : ((error as Error).message ?? String(error)),
    interrupts,
    path,
    checkpoint: inner && 'configurable' in inner ? (inner.configurable ?? null) : null,
    state: inner && 'values' in inner ? viewSnapshot(inner) : null,
    result: result ?? null,
  })),
  metadata: state.metadata,
  created_at: state.createdAt ?? null,
  checkpoint: checkpointOf(state.config),
  parent_checkpoint: checkpointOf(state.parentConfig),
})

/** What a call is answered here and by LangGraph's own server. */
interface Difference {
  why: string
  ours: unknown
  theirs: unknown
}

const alike = ['assistant_id', 'created_at', 'metadata', 'multitask_strategy', 'run_id']

/** All that is meant to differ from LangGraph's own server, and why. */
export const differences: Record<string, Difference> = {
  'assistants.getSchemas: the input': {
    why: 'the thread says whose feed it is',
    ours: ['command', 'given', 'limit'],
    theirs: ['command', 'extend', 'feed', 'given', 'limit', 'requestId', 'userId'],
  },
  'runs.wait: who speaks in its messages': {
    why: 'the turns of the feed are told as a conversation, for clients that show nothing else',
    ours: ['human', 'ai'],
    theirs: undefined,
  },
  'runs.stream on a thread that is not there': {
    why: 'theirs says that the thread is running a task, which it is not',
    ours: { status: 404 },
    theirs: { status: 422 },
  },
  'runs.stream of an input that fits nothing': {
    why: 'what does not fit is refused before there is a run',
    ours: { status: 400 },
    theirs: [
      ['metadata', { attempt: 'number', run_id: 'string' }],
      ['error', { error: 'string', message: 'string' }],
    ],
  },
  'runs.wait without a thread: whether something is remembered': {
    why: 'without a thread a turn is a rehearsal; theirs knows nothing of what a graph writes elsewhere',
    ours: false,
    theirs: true,
  },
  'runs.create: what is told of a run': {
    why: 'what a user asked for is in the turn, not kept once more beside it',
    ours: [...alike, 'status', 'thread_id', 'updated_at'],
    theirs: [
      ...alike.slice(0, 2),
      'kwargs',
      ...alike.slice(2),
      'status',
      'thread_id',
      'updated_at',
    ],
  },
  'threads.getState: its metadata': {
    why: 'theirs also notes the plan, the host and the client of LangGraph’s platform',
    ours: ['parents', 'source', 'step', 'thread_id'],
    theirs: [
      'assistant_id',
      'created_by',
      'graph_id',
      'langgraph_api_url',
      'langgraph_host',
      'langgraph_plan',
      'langgraph_version',
      'ls_integration',
      'parents',
      'run_attempt',
      'run_id',
      'source',
      'step',
      'thread_id',
      'user-agent',
    ],
  },
  'threads.updateState after a node that is not there': {
    why: 'it is the client’s fault, and told so',
    ours: { status: 422 },
    theirs: { status: 500 },
  },
}

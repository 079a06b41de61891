import type { Client, StreamMode } from '@langchain/langgraph-sdk'
import { orStatus, shapeOf } from './testing.ts'
import { slow } from './testing-dawdling.ts'

/** A server that is called: by the SDK, or where the SDK has no call, by hand. */
export interface Called {
  client: Client
  url: string
  /** The input of a turn of a user that no other call is about, where the server has more than one. */
  input(command: string): Record<string, unknown>
}

const parts = async (stream: AsyncIterable<{ event: string; data: unknown }>) => {
  const told: { event: string; data: unknown }[] = []
  for await (const { event, data } of stream) told.push({ event, data })
  return told
}
const shapes = async (stream: AsyncIterable<{ event: string; data: unknown }>, depth = 1) =>
  (await parts(stream)).map(({ event, data }) => [event, shapeOf(data, depth)])

const nowhere = '00000000-0000-4000-8000-000000000000'

/** A thread on which a turn was taken. */
const taken = async ({ client, input }: Called, more = {}) => {
  const { thread_id: id } = await client.threads.create()
  await parts(
    client.runs.stream(id, 'feed', { input: input('no horror'), streamMode: 'updates', ...more }),
  )
  return id
}
const modes = [
  'values',
  'updates',
  'messages',
  'messages-tuple',
  'custom',
  'events',
  'tasks',
  'checkpoints',
  'debug',
] as const

/** The checkpoint of a thread at which a node is next. */
const before = async ({ client }: Called, id: string, node: string) =>
  (await client.threads.getHistory(id, { limit: 20 })).find(({ next }) => next.includes(node))!
    .checkpoint

type Call = (server: Called) => Promise<unknown>

/** What clients of LangGraph ask of a server, and what of the answers should be alike. */
export const calls: Record<string, Call> = {
  info: async ({ url }) => shapeOf(await (await fetch(`${url}/info`)).json()),
  ok: async ({ url }) => (await fetch(`${url}/ok`)).json(),

  'assistants.search': async ({ client }) =>
    shapeOf(await client.assistants.search({ graphId: 'feed' })),
  'assistants.search for another': ({ client }) => client.assistants.search({ graphId: 'none' }),
  'assistants.search: the id': async ({ client }) =>
    (await client.assistants.search({ graphId: 'feed' }))[0]!.assistant_id,
  'assistants.get by the name of its graph': async ({ client }) =>
    shapeOf(await client.assistants.get('feed')),
  'assistants.get of none': ({ client }) => orStatus(client.assistants.get(nowhere)),
  'assistants.getGraph': async ({ client }) => {
    const { nodes, edges } = await client.assistants.getGraph('feed')
    return { nodes: nodes.map(({ id }) => id), edges }
  },
  'assistants.getSchemas: the state': async ({ client }) => {
    const { state_schema } = await client.assistants.getSchemas('feed')
    return Object.keys(state_schema?.properties ?? {}).sort()
  },
  'assistants.getSchemas: the input': async ({ client }) => {
    const { input_schema } = await client.assistants.getSchemas('feed')
    return Object.keys(input_schema?.properties ?? {}).sort()
  },
  'assistants.getSubgraphs': ({ client }) => client.assistants.getSubgraphs('feed'),

  'threads.create': async ({ client }) => shapeOf(await client.threads.create(), 1),
  'threads.create with an id': async ({ client }) => {
    const threadId = crypto.randomUUID()
    const { thread_id } = await client.threads.create({ threadId, metadata: { note: 'mine' } })
    const again = await orStatus(client.threads.create({ threadId }))
    const kept = await client.threads.create({ threadId, ifExists: 'do_nothing' })
    return [thread_id === threadId, again, kept.thread_id === threadId, kept.metadata?.note]
  },
  'threads.get of none': ({ client }) => orStatus(client.threads.get(nowhere)),
  'threads.get after a run': async (server) => {
    const thread = await server.client.threads.get(await taken(server))
    return {
      ...(shapeOf(thread, 1) as object),
      status: thread.status,
      graph: thread.metadata?.graph_id,
    }
  },
  'threads.update': async ({ client }) => {
    const { thread_id } = await client.threads.create({ metadata: { a: 1, b: 1 } })
    const { metadata } = await client.threads.update(thread_id, { metadata: { b: 2 } })
    return [metadata?.a, metadata?.b]
  },
  'threads.search and count by metadata': async ({ client }) => {
    const mark = crypto.randomUUID()
    for (let n = 0; n < 3; n++) await client.threads.create({ metadata: { mark, n } })
    const found = await client.threads.search({ metadata: { mark }, limit: 2 })
    const next = await client.threads.search({ metadata: { mark }, limit: 2, offset: 2 })
    const idle = await client.threads.search({
      metadata: { mark },
      status: 'idle',
      select: ['metadata'],
    })
    return [
      found.map(({ metadata }) => metadata?.n),
      next.map(({ metadata }) => metadata?.n),
      idle.map((one) => Object.keys(one)),
      await client.threads.count({ metadata: { mark } }),
      await client.threads.count({ metadata: { mark, n: 7 } }),
    ]
  },

  ...Object.fromEntries(
    modes.map((mode): [string, Call] => [
      `runs.stream of ${mode}`,
      async ({ client, input }) => {
        const { thread_id } = await client.threads.create()
        return shapes(
          client.runs.stream(thread_id, 'feed', { input: input('no horror'), streamMode: mode }),
        )
      },
    ]),
  ),
  'runs.stream: what runs within it': async ({ client, input }) => {
    const { thread_id } = await client.threads.create()
    const told = await parts(
      client.runs.stream(thread_id, 'feed', { input: input('no horror'), streamMode: 'events' }),
    )
    return told.map(({ data }) => {
      const { event, name } = data as { event?: string; name?: string }
      return `${event} ${name}`
    })
  },
  'runs.stream: the nodes of its plan': async ({ client, input }) => {
    const { thread_id } = await client.threads.create()
    const told = await parts(
      client.runs.stream(thread_id, 'feed', { input: input('no horror'), streamMode: 'updates' }),
    )
    return told.flatMap(({ event, data }) =>
      event === 'updates' ? Object.keys(data as object) : [],
    )
  },
  'runs.stream of nothing in particular': async ({ client, input }) => {
    const { thread_id } = await client.threads.create()
    return shapes(client.runs.stream(thread_id, 'feed', { input: input('no horror') }))
  },
  'runs.stream of many modes, with subgraphs': async ({ client, input }) => {
    const { thread_id } = await client.threads.create()
    const streamMode: StreamMode[] = ['updates', 'values', 'tasks']
    return shapes(
      client.runs.stream(thread_id, 'feed', {
        input: input('no horror'),
        streamMode,
        streamSubgraphs: true,
      } as never),
    )
  },
  'runs.stream on a thread that is made for it': async ({ client, input }) => {
    const id = crypto.randomUUID()
    const told = await parts(
      client.runs.stream(id, 'feed', {
        input: input('no horror'),
        streamMode: 'updates',
        ifNotExists: 'create',
      }),
    )
    return [told.length, (await client.threads.get(id)).status]
  },
  'runs.stream on a thread that is not there': ({ client, input }) =>
    orStatus(parts(client.runs.stream(nowhere, 'feed', { input: input('no horror') }))),
  'runs.stream of an assistant that is not there': async ({ client, input }) => {
    const { thread_id } = await client.threads.create()
    return orStatus(parts(client.runs.stream(thread_id, nowhere, { input: input('no horror') })))
  },
  'runs.stream of an input that fits nothing': async ({ client }) => {
    const { thread_id } = await client.threads.create()
    return orStatus(shapes(client.runs.stream(thread_id, 'feed', { input: { limit: 'many' } })))
  },
  'runs.stream without a thread': async ({ client, input }) =>
    shapes(client.runs.stream(null, 'feed', { input: input('no horror'), streamMode: 'updates' })),
  'runs.wait': async ({ client, input }) => {
    const { thread_id } = await client.threads.create()
    return shapeOf(await client.runs.wait(thread_id, 'feed', { input: input('no horror') }), 1)
  },
  'runs.wait: who speaks in its messages': async ({ client, input }) => {
    const { thread_id } = await client.threads.create()
    const values = await client.runs.wait(thread_id, 'feed', { input: input('no horror') })
    return (values as { messages?: { type: string }[] }).messages?.map(({ type }) => type)
  },
  'runs.wait without a thread': async ({ client, input }) => {
    const values = await client.runs.wait(null, 'feed', { input: input('no horror') })
    return shapeOf({ ...values, snapshot: undefined }, 1)
  },
  'runs.wait without a thread: whether something is remembered': async ({ client, input }) => {
    const { snapshot } = (await client.runs.wait(null, 'feed', { input: input('no horror') })) as {
      snapshot: string | null
    }
    return snapshot !== null
  },
  'runs.create, join, get and list': async ({ client, input }) => {
    const { thread_id } = await client.threads.create()
    const made = await client.runs.create(thread_id, 'feed', {
      input: input('no horror'),
      metadata: { note: 'mine' },
    })
    const joined = await client.runs.join(thread_id, made.run_id)
    const run = await client.runs.get(thread_id, made.run_id)
    const listed = await client.runs.list(thread_id)
    return {
      made: shapeOf({ ...made, kwargs: undefined }, 1),
      joined: shapeOf(joined, 1),
      run: [run.status, run.multitask_strategy, run.metadata?.note, run.thread_id === thread_id],
      listed: listed.map(({ run_id }) => run_id === made.run_id),
      failed: await client.runs.list(thread_id, { status: 'error' }),
      none: await orStatus(client.runs.get(thread_id, nowhere)),
    }
  },
  'runs.create: what is told of a run': async ({ client, input }) => {
    const { thread_id } = await client.threads.create()
    const made = await client.runs.create(thread_id, 'feed', { input: input('no horror') })
    return Object.keys(made).sort()
  },
  'runs.joinStream': async ({ client, input }) => {
    const { thread_id } = await client.threads.create()
    const { run_id } = await client.runs.create(thread_id, 'feed', {
      input: input('no horror'),
      streamMode: 'updates',
      streamResumable: true,
    })
    return shapes(client.runs.joinStream(thread_id, run_id, { lastEventId: '-1' }))
  },

  'threads.getState': async (server) => {
    const state = await server.client.threads.getState(await taken(server))
    return { ...(shapeOf({ ...state, metadata: undefined }) as object), next: state.next }
  },
  'threads.getState: its metadata': async (server) => {
    const { metadata } = await server.client.threads.getState(await taken(server))
    return Object.keys(metadata ?? {}).sort()
  },
  'threads.getState before any run': async ({ client }) => {
    const { thread_id } = await client.threads.create({ graphId: 'feed' })
    const { values, next, tasks } = await client.threads.getState(thread_id)
    return { values, next, tasks }
  },
  'threads.getState at a checkpoint': async (server) => {
    const id = await taken(server)
    const checkpoint = await before(server, id, 'planner')
    const byId = await server.client.threads.getState(id, checkpoint.checkpoint_id!)
    const byPlace = await server.client.threads.getState(id, checkpoint)
    return [byId.next, byPlace.next, shapeOf(byId, 1)]
  },
  'threads.getState of a thread that is not there': ({ client }) =>
    orStatus(client.threads.getState(nowhere)),
  'threads.getHistory': async (server) => {
    const id = await taken(server)
    const states = await server.client.threads.getHistory(id, { limit: 20 })
    const two = await server.client.threads.getHistory(id, { limit: 2 })
    const older = await server.client.threads.getHistory(id, {
      limit: 2,
      // The SDK says a config, LangGraph's own server takes an id alone.
      before: two[1]!.checkpoint.checkpoint_id as never,
    })
    const loops = await server.client.threads.getHistory(id, {
      limit: 20,
      metadata: { source: 'input' },
    })
    return {
      next: states.map(({ next }) => next),
      sources: states.map(({ metadata }) => metadata?.source),
      whole: shapeOf({ ...states[0], metadata: undefined }),
      isChained: states.every(
        ({ parent_checkpoint }, n) =>
          parent_checkpoint?.checkpoint_id === states[n + 1]?.checkpoint.checkpoint_id,
      ),
      two: two.map(({ next }) => next),
      older: older.map(({ next }) => next),
      loops: loops.length,
    }
  },

  'a fork that asks for something else': async (server) => {
    const { client } = server
    const id = await taken(server)
    const checkpoint = await before(server, id, 'recall')
    const edited = await client.threads.updateState(id, {
      values: { command: 'no comedy' },
      checkpointId: checkpoint.checkpoint_id!,
    })
    const state = await client.threads.getState(id)
    const told = await parts(client.runs.stream(id, 'feed', { input: null, streamMode: 'updates' }))
    const { values } = await client.threads.getState(id)
    return {
      edited: shapeOf(edited),
      next: state.next,
      nodes: told.flatMap(({ event, data }) =>
        event === 'updates' ? Object.keys(data as object) : [event],
      ),
      read: (values as { reading: { operations: { quote: string }[] } }).reading.operations.map(
        ({ quote }) => quote,
      ),
    }
  },
  'a run from an older checkpoint': async (server) => {
    const id = await taken(server)
    const { checkpoint_id } = await before(server, id, 'recall')
    const told = await parts(
      server.client.runs.stream(id, 'feed', {
        input: null,
        streamMode: 'updates',
        checkpointId: checkpoint_id!,
      }),
    )
    return told.flatMap(({ event, data }) =>
      event === 'updates' ? Object.keys(data as object) : [event],
    )
  },
  'threads.updateState after a node that is not there': async (server) => {
    const id = await taken(server)
    return orStatus(
      server.client.threads.updateState(id, { values: { limit: 3 }, asNode: 'nowhere' }),
    )
  },

  ...Object.fromEntries(
    (['interruptBefore', 'interruptAfter'] as const).map((how): [string, Call] => [
      `${how}, and going on`,
      async (server) => {
        const { client, input } = server
        const { thread_id: id } = await client.threads.create()
        const first = await shapes(
          client.runs.stream(id, 'feed', {
            input: input('no horror'),
            streamMode: ['updates', 'values'],
            [how]: ['consolidate'],
          }),
        )
        const thread = await client.threads.get(id)
        const { next } = await client.threads.getState(id)
        const second = await shapes(
          client.runs.stream(id, 'feed', { input: null, streamMode: 'updates' }),
        )
        return {
          first,
          status: thread.status,
          next,
          second,
          end: (await client.threads.get(id)).status,
        }
      },
    ]),
  ),
  'a pause that is resumed by a command': async (server) => {
    const { client } = server
    const id = await taken(server, { interruptBefore: ['planner'] })
    return shapes(
      client.runs.stream(id, 'feed', { command: { resume: 'go on' }, streamMode: 'updates' }),
    )
  },
  'a pause before every node': async (server) => {
    const id = await taken(server, { interruptBefore: '*' })
    return (await server.client.threads.getState(id)).next
  },

  'runs.cancel': async ({ client, input }) => {
    const { thread_id } = await client.threads.create()
    const { run_id } = await client.runs.create(thread_id, 'feed', { input: input(slow) })
    await client.runs.cancel(thread_id, run_id, true)
    const { status } = await client.runs.get(thread_id, run_id)
    return [status, await orStatus(client.runs.cancel(thread_id, nowhere))]
  },
  'multitaskStrategy reject': async ({ client, input }) => {
    const { thread_id } = await client.threads.create()
    const { run_id } = await client.runs.create(thread_id, 'feed', { input: input(slow) })
    const second = await orStatus(
      client.runs.create(thread_id, 'feed', {
        input: input('no horror'),
        multitaskStrategy: 'reject',
      }),
    )
    const edited = await orStatus(client.threads.updateState(thread_id, { values: { limit: 3 } }))
    const { status } = await client.threads.get(thread_id)
    await client.runs.cancel(thread_id, run_id, true)
    return [second, edited, status]
  },
  'multitaskStrategy enqueue': async ({ client, input }) => {
    const { thread_id } = await client.threads.create()
    const ends: string[] = []
    for (const command of ['no horror', 'no comedy']) {
      const { run_id } = await client.runs.create(thread_id, 'feed', {
        input: input(command),
        multitaskStrategy: 'enqueue',
      })
      ends.push(run_id)
    }
    for (const run of ends) await client.runs.join(thread_id, run)
    return Promise.all(ends.map(async (run) => (await client.runs.get(thread_id, run)).status))
  },
  'multitaskStrategy interrupt': async ({ client, input }) => {
    const { thread_id } = await client.threads.create()
    const { run_id } = await client.runs.create(thread_id, 'feed', { input: input(slow) })
    const told = await shapes(
      client.runs.stream(thread_id, 'feed', {
        input: input('no horror'),
        streamMode: 'updates',
        multitaskStrategy: 'interrupt',
      }),
    )
    return [told, (await client.runs.get(thread_id, run_id)).status]
  },
}

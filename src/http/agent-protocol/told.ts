import { wasErased } from '../../database/index.ts'
import { InterruptedError } from '../../leases/index.ts'
import type { FeedKey } from '../../preferences/index.ts'
import type { Tell } from '../../streams/index.ts'
import { loggable } from '../../telemetry/index.ts'
import { problemOf } from '../failure.ts'
import { problemDocument } from '../problem.ts'
import type { Services } from '../services.ts'
import type { AskedRun } from './asked.ts'
import { type Chat, openChat } from './chat.ts'
import { teller } from './events.ts'
import { faultOf } from './fault.ts'
import { asJson } from './json.ts'

/** What is kept of how a run was asked for. */
export interface About {
  metadata: object
  multitask_strategy: string
}

export interface Begin {
  key: FeedKey
  asked: AskedRun
  about: About
  takesOver: boolean
  signal?: AbortSignal | undefined
  requestId: string
}

type Used = Pick<Services, 'pool' | 'feed' | 'streams' | 'log'>

/**
 * Begins a run and gives back its id. What happens in it is told where every server finds it, so that it can be followed,
 * joined and looked up from anywhere; how it ended, too.
 *
 * @throws what keeps it from beginning.
 */
export const begin = (
  { pool, feed, streams, log }: Used,
  { key, asked, about, takesOver, signal, requestId }: Begin,
): Promise<string> =>
  new Promise((resolve, reject) => {
    let tell: Tell | undefined
    let partsOf: ReturnType<typeof teller> | undefined
    let chat: Chat | undefined
    const ran = feed.threads.run(key, asked, {
      takesOver,
      signal,
      async onBegun(run) {
        tell = await streams.begin(key, run, about)
        chat = await openChat({ pool }, key)
        partsOf = teller(asked.told, { run, subgraphs: asked.subgraphs ?? false })
        await tell('metadata', { run_id: run, attempt: 1 })
        resolve(run)
      },
      async onEvent(event) {
        for (const { event: name, data } of partsOf!(event))
          await tell!(name, asJson(key, await withChat(chat!, name, data)))
      },
    })
    const told = ran.then(
      () => tell!('done', { status: 'success' }),
      async (error) => {
        if (!tell) throw error
        const isStopped = error instanceof InterruptedError || signal?.aborted
        if (isStopped) await tell('done', { status: 'interrupted' })
        else await tell('error', failure(error, requestId, log))
      },
    )
    told.catch((error) => {
      if (tell && !wasErased(error))
        log.error({ requestId, error: loggable(error) }, 'how a run ended was not told')
      reject(error)
    })
  })

/** What is told of the mode `values`, with the conversation. */
export const withChat = async (chat: Chat, name: string, data: unknown): Promise<unknown> =>
  name.split('|')[0] === 'values' ? chat(data as object) : data

/** An error as LangGraph's clients are told of it: a problem document, with the names that they look for. */
export const failure = (error: Error, requestId: string, log: Services['log']): object => {
  const problem = problemOf(faultOf(error))
  if (problem.status >= 500) log.error({ requestId, error: loggable(error) })
  return {
    ...JSON.parse(problemDocument(problem, requestId)),
    error: problem.title,
    message: problem.message,
  }
}

import type {
  Directive,
  DirectiveEdit,
  Item,
  NotUnderstood,
  Obeyed,
  Page,
  PastTurn,
  Shortfall,
  Turn,
} from '../shared/contract.ts'
import { ask } from '../shared/http.ts'
import { eventKey } from './event-key.ts'
import { createStore, type Store } from './store.ts'
import { takeTurn } from './turn.ts'

/** What is shown of a feed. */
export interface FeedState extends Obeyed {
  doing: 'opening' | 'steering' | 'paging' | undefined
  items: Item[]
  cursor: string | null
  /** What the last turn understood, by id. */
  fresh: ReadonlySet<string>
  notUnderstood: NotUnderstood[]
  /** Of the last turn, whether it was taken here or before. */
  shortfall: Shortfall | null
  /** The last turn, once it is taken here. */
  turn: Turn | undefined
  /** What went wrong, or what is waited for. */
  trouble: { words: string; isLasting: boolean } | undefined
}

export interface Feed {
  readonly state: Store<FeedState>
  /** The first page and what is obeyed, anew. */
  open(): Promise<void>
  more(): Promise<void>
  /** Whether it was taken. */
  command(text: string): Promise<boolean>
  undo(): Promise<boolean>
  reset(): Promise<boolean>
  revoke(id: string): Promise<boolean>
  edit(id: string, edit: DirectiveEdit): Promise<boolean>
  dropSort(): Promise<boolean>
  /** Gives up what is under way. */
  stop(): void
  report(itemId: string, type: 'like' | 'save' | 'hide'): Promise<boolean>
  close(): void
}

const nothing: FeedState = {
  doing: 'opening',
  items: [],
  cursor: null,
  directives: [],
  fresh: new Set(),
  notUnderstood: [],
  shortfall: null,
  turn: undefined,
  trouble: undefined,
}

/** A feed by the name that stands in a path. Tabs with the same one tell each other of their turns. */
export const openFeed = (name: string): Feed => {
  const path = `/v1/feeds/${name}`
  const state = createStore(nothing)
  const tabs = new BroadcastChannel('tiller')
  let current: AbortController | undefined

  const fail = (error: unknown) => {
    const words = error instanceof Error ? error.message : String(error)
    state.change({ trouble: { words, isLasting: true } })
  }

  const read = async () => {
    const [{ page }, obeyed, { turns }] = await Promise.all([
      ask<{ page: Page }>('GET', path),
      ask<Obeyed>('GET', `${path}/directives`),
      ask<{ turns: PastTurn[] }>('GET', `${path}/turns?limit=1`),
    ])
    const shortfall = turns[0]?.answer.shortfall ?? null
    const none = { resting: undefined, sort: undefined, turn: undefined, notUnderstood: [] }
    state.change({ ...none, ...obeyed, ...page, shortfall } as unknown as FeedState)
  }

  const open = async () => {
    try {
      await read()
      state.change({ trouble: undefined })
    } catch (error) {
      fail(error)
    } finally {
      if (!current) state.change({ doing: undefined })
    }
  }

  /** What was told of a turn that failed came to nothing: what holds is read anew, and then why is said. */
  const recover = async (error: unknown) => {
    await read().catch(() => {})
    state.change({ turn: undefined, notUnderstood: [], fresh: new Set() })
    fail(error)
  }

  const shown = (turn: Turn) => {
    const { directives, resting, sort, notUnderstood, understood, shortfall, page } = turn
    const fresh = new Set(understood.map(({ id }) => id))
    const obeyed = { directives, resting, sort } as Obeyed
    const said = { fresh, notUnderstood, shortfall, turn, trouble: undefined }
    state.change({ ...obeyed, ...page, ...said })
  }

  /** Takes a turn. One that is under way already is given up for it: the latest wins, as on the server. */
  const take = async (taken: (signal: AbortSignal) => Promise<Turn>): Promise<boolean> => {
    current?.abort()
    const mine = new AbortController()
    current = mine
    state.change({ doing: 'steering', trouble: undefined })
    try {
      const turn = await taken(mine.signal)
      if (mine !== current) return false
      shown(turn)
      tabs.postMessage(name)
      return true
    } catch (error) {
      if (mine !== current) return false
      const isStopped = mine.signal.aborted
      await recover(isStopped ? new Error('Stopped: nothing was changed.') : error)
      return false
    } finally {
      if (mine === current) {
        current = undefined
        state.change({ doing: undefined })
      }
    }
  }

  const steer = (action: string, body?: object) =>
    take((signal) =>
      takeTurn(
        { path: `${path}/${action}`, signal, ...(body && { body }) },
        {
          understood({ act, understood, notUnderstood }) {
            if (signal.aborted) return
            const known = act === 'replace' ? [] : state.value.directives
            const fresh = new Set(understood.map(({ id }) => id))
            const directives = [...known.filter(({ id }) => !fresh.has(id)), ...understood]
            const said = { fresh, notUnderstood, shortfall: null, turn: undefined }
            state.change({ directives, ...said, trouble: undefined })
          },
          page({ items }) {
            if (!signal.aborted) state.change({ items })
          },
          explanations(byId) {
            if (signal.aborted) return
            const items = state.value.items.map((item) => ({ ...item, explanation: byId[item.id] }))
            state.change({ items: items as Item[] })
          },
          again({ message }) {
            const words = `${message} Trying again …`
            state.change({ trouble: { words, isLasting: false } })
          },
        },
      ),
    )

  const change = (method: string, what: string, body?: DirectiveEdit) =>
    take((signal) => ask<Turn>(method, `${path}/${what}`, { signal, ...(body && { body }) }))

  tabs.onmessage = ({ data }) => {
    if (data === name && !current) read().catch(fail)
  }
  open()

  return {
    state,
    open,
    command: (text) => steer('commands', { text }),
    undo: () => steer('undo'),
    reset: () => steer('reset'),
    revoke: (id) => change('DELETE', `directives/${id}`),
    edit: (id, edit) => change('PATCH', `directives/${id}`, edit),
    dropSort: () => change('DELETE', 'sort'),
    stop: () => current?.abort(),
    async more() {
      const { cursor, doing } = state.value
      if (cursor === null || doing) return
      state.change({ doing: 'paging' })
      try {
        const { page } = await ask<{ page: Page }>('GET', `${path}?cursor=${cursor}`)
        if (state.value.cursor !== cursor) return
        const known = new Set(state.value.items.map(({ id }) => id))
        const items = page.items.filter(({ id }) => !known.has(id))
        state.change({ items: [...state.value.items, ...items], cursor: page.cursor })
      } catch (error) {
        fail(error)
      } finally {
        if (state.value.doing === 'paging') state.change({ doing: undefined })
      }
    },
    async report(itemId, type) {
      try {
        const event = { type, itemId, key: eventKey(type, itemId) }
        await ask('POST', '/v1/events', { body: { events: [event] } })
        if (type === 'hide')
          state.change({ items: state.value.items.filter(({ id }) => id !== itemId) })
        return true
      } catch (error) {
        fail(error)
        return false
      }
    },
    close() {
      current?.abort()
      tabs.close()
    },
  }
}

/** The directive with an id, in force or not. */
export const directiveOf = (
  { directives, resting = [] }: Pick<FeedState, 'directives' | 'resting'>,
  id: string,
): Directive | undefined => [...directives, ...resting].find((one) => one.id === id)

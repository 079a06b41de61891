import { useState } from 'preact/hooks'
import { ask } from '../shared/http.ts'
import type { RecentTurn } from './contract.ts'
import { usePolled } from './polled.ts'
import { momentWords, msWords, turnWords } from './say.ts'
import { TraceDialog } from './trace-dialog.tsx'
import { Trouble } from './trouble.tsx'

const atOnce = 50
const everyMs = 3_000

type Page = { turns: RecentTurn[] }

const pathOf = (user: string, before?: string) => {
  const query = new URLSearchParams({ limit: String(atOnce) })
  if (user) query.set('user', user)
  if (before) query.set('before', before)
  return `/v1/admin/turns?${query}`
}

/** The turns of all users as they are taken, or those of one. */
export const Turns = () => {
  const [isLive, live] = useState(true)
  const [user, choose] = useState('')
  const [earlier, keep] = useState<{ of: string; turns: RecentTurn[]; isWhole: boolean }>()
  const [opened, open] = useState<RecentTurn>()
  const path = pathOf(user)
  const polled = usePolled<Page>(path, isLive ? everyMs : 0)
  const newest = polled.answer?.turns ?? []
  const older = earlier?.of === path ? earlier.turns : []
  const turns = joined(newest, older)
  const isWhole = turns === newest ? newest.length < atOnce : earlier?.isWhole === true

  const more = async () => {
    const page = await ask<Page>('GET', pathOf(user, turns.at(-1)!.id)).catch(() => undefined)
    if (!page) return polled.again()
    const all = [...turns, ...page.turns]
    keep({ of: path, turns: all, isWhole: page.turns.length < atOnce })
  }
  return (
    <>
      <form
        class="row filters"
        onSubmit={(event) => {
          event.preventDefault()
          choose(String(new FormData(event.currentTarget).get('user') ?? '').trim())
        }}
      >
        <label class="row">
          Of user
          <input name="user" type="search" autocomplete="off" placeholder="everyone" />
        </label>
        <button type="submit">Show</button>
        <label class="row">
          <input
            type="checkbox"
            checked={isLive}
            onChange={({ currentTarget: { checked } }) => live(checked)}
          />
          Live
        </label>
      </form>
      <Trouble polled={polled} />
      {polled.answer && turns.length === 0 && <p class="empty">No turn was taken yet.</p>}
      {turns.length > 0 && (
        <table id="turns">
          <caption class="hidden">Turns, the newest first</caption>
          <thead>
            <tr>
              <th scope="col">Turn</th>
              <th scope="col">Outcome</th>
              <th scope="col" class="number">
                Took
              </th>
            </tr>
          </thead>
          <tbody>
            {turns.map((turn) => (
              <Row key={turn.id} turn={turn} open={() => open(turn)} />
            ))}
          </tbody>
        </table>
      )}
      {turns.length > 0 && !isWhole && (
        <button type="button" class="more" onClick={more}>
          Earlier
        </button>
      )}
      {opened && <TraceDialog turn={opened} close={() => open(undefined)} />}
    </>
  )
}

const Row = ({ turn, open }: { turn: RecentTurn; open: () => void }) => (
  <tr>
    <td>
      <button type="button" class="words" aria-haspopup="dialog" onClick={open}>
        {turnWords(turn)}
      </button>
      <p class="small">
        {turn.userId} · {turn.feed} {turn.number} · {momentWords(turn.at)}
      </p>
    </td>
    <td class="small">{outcomeOf(turn)}</td>
    <td class="number">{turn.durationMs === null ? '–' : msWords(turn.durationMs)}</td>
  </tr>
)

const outcomeOf = ({ act, changed, undone, degraded }: RecentTurn): string =>
  [
    act,
    !changed && 'changed nothing',
    degraded && 'without the model',
    undone && 'taken back since',
  ]
    .filter(Boolean)
    .join(', ')

/** The newest turns and those before, as long as the two still meet: what lies between would be missing. */
const joined = (newest: RecentTurn[], older: RecentTurn[]): RecentTurn[] => {
  const last = newest.at(-1)
  const at = older.findIndex(({ id }) => id === last?.id)
  return at < 0 ? newest : [...newest, ...older.slice(at + 1)]
}

import { Dialog } from '../shared/dialog.tsx'
import type { RecentTurn, Trace } from './contract.ts'
import { usePolled } from './polled.ts'
import { momentWords, turnWords } from './say.ts'
import { TraceTree } from './trace-tree.tsx'
import { Trouble } from './trouble.tsx'

/** What one turn ran. */
export const TraceDialog = ({ turn, close }: { turn: RecentTurn; close: () => void }) => {
  const { id, userId, feed, number, at } = turn
  const polled = usePolled<Trace>(`/v1/admin/turns/${id}/trace`, 0)
  return (
    <Dialog title={turnWords(turn)} place="side" close={close}>
      <p class="small">
        {userId} · {feed} {number} · {momentWords(at)} · {id}
      </p>
      <Trouble polled={polled} />
      {polled.answer && <TraceTree spans={polled.answer.spans} />}
    </Dialog>
  )
}

import { useEffect, useState } from 'preact/hooks'
import type { Directive, PastTurn } from '../shared/contract.ts'
import { Dialog } from '../shared/dialog.tsx'
import { ask } from '../shared/http.ts'
import { type Attributes, forceOf, orderOf, timeOf, wordsOf } from '../shared/words.ts'

interface Props {
  name: string
  attributes: Attributes
  close: () => void
}

const acts: Record<string, string> = {
  undo: 'Undo',
  reset: 'Start over',
  forget: 'Dropped by hand',
  refine: 'Changed by hand',
}

const atOnce = 20

/** What was asked of a feed, newest first, and what each turn changed. */
export const History = ({ name, attributes, close }: Props) => {
  const [turns, show] = useState<PastTurn[]>()
  const [isWhole, end] = useState(false)
  const [trouble, tell] = useState('')
  const more = () => {
    const before = turns?.at(-1)?.number
    const path = `/v1/feeds/${name}/turns?limit=${atOnce}${before ? `&before=${before}` : ''}`
    ask<{ turns: PastTurn[] }>('GET', path)
      .then((answer) => {
        show([...(turns ?? []), ...answer.turns])
        end(answer.turns.length < atOnce)
      })
      .catch(({ message }) => tell(message))
  }
  useEffect(more, [])
  return (
    <Dialog title="What was asked of this feed" place="side" close={close}>
      <p role="status" class="trouble">
        {trouble}
      </p>
      {turns?.length === 0 && <p class="empty">Nothing yet.</p>}
      <ol class="history">
        {turns?.map((turn) => (
          <li key={turn.id} class={turn.undone ? 'undone' : ''}>
            <strong>{turn.text ?? acts[turn.act] ?? turn.act}</strong>
            <p class="small">
              {timeOf(turn.createdAt)}
              {turn.undone && ' · taken back'}
              {turn.degraded && ' · read without the model'}
            </p>
            <ul class="changes">
              <Changes sign="+" said="Added" directives={turn.added} attributes={attributes} />
              <Changes sign="−" said="Ended" directives={turn.ended} attributes={attributes} />
              {turn.sort !== undefined && (
                <li>{turn.sort ? `Order: ${orderOf(turn.sort, attributes)}` : 'Order ended.'}</li>
              )}
              {!turn.changed && <li>Nothing changed.</li>}
            </ul>
          </li>
        ))}
      </ol>
      {turns && !isWhole && (
        <button type="button" onClick={more}>
          Earlier
        </button>
      )}
    </Dialog>
  )
}

interface ChangesProps {
  sign: string
  said: string
  directives: Directive[]
  attributes: Attributes
}

const Changes = ({ sign, said, directives, attributes }: ChangesProps) => (
  <>
    {directives.map((directive) => (
      <li key={directive.id}>
        <span aria-hidden="true">{sign} </span>
        <span class="hidden">{said}: </span>
        {forceOf(directive)} {wordsOf(directive, attributes)}
      </li>
    ))}
  </>
)

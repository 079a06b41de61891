import { useEffect, useState } from 'preact/hooks'
import type { Interest, Tag } from '../shared/contract.ts'
import { Dialog } from '../shared/dialog.tsx'
import { ask } from '../shared/http.ts'
import { Evidence } from './evidence.tsx'

/** What is believed of the user, what it rests on, and a way to take it back. */
export const Beliefs = ({ close }: { close: () => void }) => {
  const [beliefs, believe] = useState<{ interests: Interest[]; tags: Tag[] }>()
  const [trouble, tell] = useState('')
  const tried = (work: () => Promise<unknown>) => work().catch(({ message }) => tell(message))
  const read = () =>
    tried(async () => {
      const [{ interests }, { tags }] = await Promise.all([
        ask<{ interests: Interest[] }>('GET', '/v1/interests'),
        ask<{ tags: Tag[] }>('GET', '/v1/tags'),
      ])
      believe({ interests, tags })
    })
  useEffect(() => {
    read()
  }, [])
  const remove = (path: string) =>
    tried(async () => {
      await ask('DELETE', path)
      await read()
    })
  const strongest = Math.max(...(beliefs?.interests ?? []).map(({ strength }) => strength))
  return (
    <Dialog title="What this feed believes of you" place="side" close={close}>
      <p class="small">Found in what you did. What is wrong can be taken back.</p>
      <p role="status" class="trouble">
        {trouble}
      </p>
      {beliefs?.interests.length === 0 && (
        <p class="empty">Nothing yet: like or save what suits you.</p>
      )}
      <ul class="beliefs">
        {beliefs?.interests.map((interest) => (
          <li key={interest.id}>
            <Belief name={interest.name} remove={() => remove(`/v1/interests/${interest.id}`)} />
            <span class="share">
              <span style={{ width: `${(100 * interest.strength) / strongest}%` }} />
            </span>
            <p class="small">
              {interest.reason} ({interest.stage})
            </p>
            <Evidence keys={interest.evidence} />
            <ul class="tags">
              {beliefs.tags
                .filter(({ interestId }) => interestId === interest.id)
                .map(({ id, tag, reason }) => (
                  <li key={id}>
                    <Belief name={tag} remove={() => remove(`/v1/tags/${id}`)} />
                    <p class="small">{reason}</p>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

interface Props {
  name: string
  remove: () => void
}

const Belief = ({ name, remove }: Props) => (
  <div class="belief">
    <strong>{name}</strong>
    <button type="button" class="quiet small" aria-label={`Not me: ${name}`} onClick={remove}>
      Not me
    </button>
  </div>
)

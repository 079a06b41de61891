import { useState } from 'preact/hooks'
import type { Attribute } from '../shared/contract.ts'
import { Dialog } from '../shared/dialog.tsx'
import type { Values } from './contract.ts'
import { usePolled } from './polled.ts'
import { numberWords } from './say.ts'
import { Trouble } from './trouble.tsx'

const atOnce = 200

/** The values of an attribute, the most frequent first, and a way to look for one. */
export const ValuesDialog = ({ attribute, close }: { attribute: Attribute; close: () => void }) => {
  const [containing, look] = useState('')
  const query = new URLSearchParams({ limit: String(atOnce), containing })
  const polled = usePolled<Values>(`/v1/admin/catalogue/${attribute.name}?${query}`, 0)
  const { total = 0, values = [] } = polled.answer ?? {}
  const most = Math.max(1, ...values.map(({ count }) => count))
  return (
    <Dialog title={attribute.title ?? attribute.name} place="side" close={close}>
      <label class="stack">
        With these letters
        <input type="search" onChange={({ currentTarget }) => look(currentTarget.value)} />
      </label>
      <Trouble polled={polled} />
      <p class="small" role="status">
        {polled.answer && `${numberWords(total)} values`}
        {total > values.length && `, the ${values.length} most frequent of them`}
      </p>
      <ul class="shares">
        {values.map(({ value, count }) => (
          <li key={value}>
            <span>{value}</span>
            <span class="percent">{numberWords(count)}</span>
            <span class="share" aria-hidden="true">
              <span style={{ width: `${(count / most) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

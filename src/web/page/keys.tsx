import { useState } from 'preact/hooks'
import { Dialog } from '../shared/dialog.tsx'
import { singleKeys } from './shortcuts.ts'

const keys = [
  ['/', 'to the command box'],
  ['j, k', 'to the next card, the one before'],
  ['l, s, x', 'like, save, hide the card'],
  ['w', 'why it is here'],
  ['z', 'undo'],
  ['?', 'these keys'],
]

/** The keys of the page, and a switch for them. */
export const Keys = ({ close }: { close: () => void }) => {
  const [on, turn] = useState(singleKeys.on)
  return (
    <Dialog title="Keys" close={close}>
      <dl class="keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="row">
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget: { checked } }) => {
            singleKeys.on = checked
            turn(checked)
          }}
        />
        Single keys do this
      </label>
    </Dialog>
  )
}

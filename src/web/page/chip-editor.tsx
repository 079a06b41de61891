import { useState } from 'preact/hooks'
import type { Directive, DirectiveEdit } from '../shared/contract.ts'
import { Dialog } from '../shared/dialog.tsx'
import { type Attributes, titleOf } from '../shared/words.ts'
import { editOf, fieldsOf, operatorsOf } from './edit.ts'
import type { Feed } from './feed.ts'

interface Props {
  directive: Directive
  attributes: Attributes
  feed: Feed
  close: () => void
}

/** Changes one directive: its force, what it compares with, and how long it holds. */
export const ChipEditor = ({ directive, attributes, feed, close }: Props) => {
  const [fields, set] = useState(() => fieldsOf(directive))
  const change = (part: Partial<typeof fields>) => set({ ...fields, ...part })
  const submit = async (event: Event) => {
    event.preventDefault()
    const edit: DirectiveEdit = editOf(directive, fields)
    close()
    if (Object.keys(edit).length > 0) await feed.edit(directive.id, edit)
  }
  const { attribute, operator, value, text } = directive
  const numeric = typeof [value].flat()[0] === 'number'
  return (
    <Dialog title="Change what the feed obeys" close={close}>
      <form class="stack" onSubmit={submit}>
        <p class="small">You said: “{directive.quote}”</p>
        <Choice
          name="polarity"
          legend="Do you want it?"
          options={{ want: 'Want', avoid: 'Avoid' }}
          chosen={fields.polarity}
          choose={(polarity) => change({ polarity } as Partial<typeof fields>)}
        />
        <Choice
          name="strength"
          legend="How strictly?"
          options={{ must: 'Must', prefer: 'Prefer' }}
          chosen={fields.strength}
          choose={(strength) => change({ strength } as Partial<typeof fields>)}
        />
        {attribute !== undefined && numeric && (
          <label class="stack">
            {titleOf(attribute, attributes)}
            <select
              value={fields.operator}
              onChange={({ currentTarget }) => change({ operator: currentTarget.value })}
            >
              {operatorsOf(operator).map(([name, words]) => (
                <option key={name} value={name}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        )}
        {(text !== undefined || attribute !== undefined) && (
          <label class="stack">
            {text !== undefined ? 'In words' : numeric ? 'Than' : titleOf(attribute!, attributes)}
            <input
              required
              value={fields.value}
              inputMode={numeric ? 'decimal' : 'text'}
              onInput={({ currentTarget }) => change({ value: currentTarget.value })}
            />
          </label>
        )}
        <label class="stack">
          Until (empty: for good)
          <input
            type="datetime-local"
            value={fields.until}
            onInput={({ currentTarget }) => change({ until: currentTarget.value })}
          />
        </label>
        <button type="submit" class="main">
          Change it
        </button>
      </form>
    </Dialog>
  )
}

interface ChoiceProps {
  name: string
  legend: string
  options: Record<string, string>
  chosen: string
  choose: (option: string) => void
}

const Choice = ({ name, legend, options, chosen, choose }: ChoiceProps) => (
  <fieldset>
    <legend>{legend}</legend>
    {Object.entries(options).map(([option, words]) => (
      <label key={option} class="row">
        <input
          type="radio"
          name={name}
          value={option}
          checked={option === chosen}
          onChange={() => choose(option)}
        />
        {words}
      </label>
    ))}
  </fieldset>
)

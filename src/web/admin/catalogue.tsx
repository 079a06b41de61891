import { useState } from 'preact/hooks'
import { valueWords } from '../shared/words.ts'
import type { AttributeOverview, Overview } from './contract.ts'
import { usePolled } from './polled.ts'
import { numberWords } from './say.ts'
import { Trouble } from './trouble.tsx'
import { ValuesDialog } from './values-dialog.tsx'

const everyMs = 30_000

/** What there is to recommend, and the words that commands can name it by. */
export const Catalogue = () => {
  const polled = usePolled<Overview>('/v1/admin/catalogue', everyMs)
  const [opened, open] = useState<AttributeOverview>()
  const { answer } = polled
  return (
    <>
      <Trouble polled={polled} />
      {answer && (
        <dl class="facts">
          <Fact name="items" value={numberWords(answer.items)} />
          <Fact name="attributes" value={numberWords(answer.attributes.length)} />
          <Fact name="version" value={numberWords(answer.version)} />
          <Fact name="embedder" value={`${answer.embedder.name}, ${answer.embedder.dimension}`} />
          <Fact name="items without its vector" value={numberWords(answer.awaitingVectors)} />
        </dl>
      )}
      {answer && answer.attributes.length > 0 && (
        <table>
          <caption class="hidden">Attributes and their values</caption>
          <thead>
            <tr>
              <th scope="col">Attribute</th>
              <th scope="col">Values</th>
            </tr>
          </thead>
          <tbody>
            {answer.attributes.map((one) => (
              <Row key={one.attribute.name} overview={one} open={() => open(one)} />
            ))}
          </tbody>
        </table>
      )}
      {answer?.attributes.length === 0 && <p class="empty">The catalogue has no schema yet.</p>}
      {opened && <ValuesDialog attribute={opened.attribute} close={() => open(undefined)} />}
    </>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

const Row = ({ overview, open }: { overview: AttributeOverview; open: () => void }) => {
  const { attribute, range, total, values } = overview
  const said = values.map(({ value, count }) => `${value}\u00a0${numberWords(count)}`).join(' · ')
  return (
    <tr>
      <th scope="row">
        {attribute.title ?? attribute.name}
        <p class="small">
          {attribute.name} · {attribute.kind}
          {attribute.unit && ` · ${attribute.unit}`}
        </p>
      </th>
      <td>
        {range && (
          <p>
            {valueWords(range.least, attribute)} to {valueWords(range.most, attribute)}, half up to{' '}
            {valueWords(range.middle, attribute)}
          </p>
        )}
        {said && <p>{said}</p>}
        {total > 0 && (
          <button type="button" class="inline" aria-haspopup="dialog" onClick={open}>
            {total === 1 ? 'Its one value' : `All ${numberWords(total)}`}
            <span class="hidden"> of {attribute.title ?? attribute.name}</span>
          </button>
        )}
        {!range && total === 0 && <p class="small">Not counted.</p>}
      </td>
    </tr>
  )
}

import type { Directive, Item } from '../shared/contract.ts'
import { Why } from '../shared/why.tsx'
import { type Attributes, forceOf, orderOf, reasonOf, timeOf, wordsOf } from '../shared/words.ts'
import type { Rehearsal } from './contract.ts'
import { TraceTree } from './trace-tree.tsx'

interface Props {
  rehearsal: Rehearsal
  attributes: Attributes
}

/** What a command would lead to: what was understood, the plan, the page and the trace. */
export const Rehearsed = ({ rehearsal, attributes }: Props) => {
  const { turn, understood, notUnderstood, directives, sort, shortfall, degraded } = rehearsal
  const fresh = new Set(understood.map(({ id }) => id))
  const before = directives.filter(({ id }) => !fresh.has(id))
  return (
    <div class="rehearsed">
      <section aria-labelledby="understood-title">
        <h2 id="understood-title">Understood</h2>
        <p class="small">
          {turn.act}
          {degraded && ', without the model'}
          {sort && `, ${orderOf(sort, attributes)}`}
        </p>
        <Directives directives={understood} attributes={attributes} />
        {notUnderstood.map(({ quote, why }) => (
          <p key={quote} class="trouble">
            “{quote}” was not understood: {why}
          </p>
        ))}
        {before.length > 0 && <h3>In force before</h3>}
        <Directives directives={before} attributes={attributes} />
        {shortfall && (
          <p class="trouble">
            Only {shortfall.matching} match, {shortfall.wanted} were wanted.
          </p>
        )}
      </section>
      <Plan plan={rehearsal.plan} />
      <section aria-labelledby="page-title">
        <h2 id="page-title">The page</h2>
        <ol class="page">
          {rehearsal.page.items.map((item) => (
            <Shown key={item.id} item={item} attributes={attributes} />
          ))}
        </ol>
      </section>
      <section aria-labelledby="trace-title">
        <h2 id="trace-title">The trace</h2>
        <TraceTree spans={rehearsal.spans} />
      </section>
    </div>
  )
}

const Directives = ({
  directives,
  attributes,
}: {
  directives: Directive[]
  attributes: Attributes
}) => (
  <ul class="directives">
    {directives.map((one) => (
      <li key={one.id}>
        <strong class="force">{forceOf(one)}</strong> {wordsOf(one, attributes)}
        {one.expiresAt && ` until ${timeOf(one.expiresAt)}`}{' '}
        <span class="small">“{one.quote}”</span>
      </li>
    ))}
  </ul>
)

const Plan = ({ plan: { tools, depth, weights, because } }: { plan: Rehearsal['plan'] }) => (
  <section aria-labelledby="plan-title">
    <h2 id="plan-title">The plan</h2>
    <p>
      {tools.join(' → ') || 'no tool but the ranking'}, {depth} deep
    </p>
    <ul class="shares">
      {Object.entries(weights)
        .filter(([, weight]) => weight > 0)
        .map(([name, weight]) => (
          <li key={name}>
            <span>{name}</span>
            <span class="percent">{weight.toFixed(2)}</span>
            <span class="share" aria-hidden="true">
              <span style={{ width: `${Math.min(1, weight) * 100}%` }} />
            </span>
          </li>
        ))}
    </ul>
    <ul class="small">
      {because.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  </section>
)

const Shown = ({ item, attributes }: { item: Item; attributes: Attributes }) => (
  <li>
    <details>
      <summary>
        <strong>{item.title}</strong>
        <span class="small">{item.explanation}</span>
        <p class="small">{sharesOf(item, attributes)}</p>
      </summary>
      <Why item={item} attributes={attributes} />
    </details>
  </li>
)

/** "popular with everyone 43 % · Comedy 29 %": its reasons in one line. */
const sharesOf = ({ reasons }: Item, attributes: Attributes): string =>
  reasons
    .filter(({ share }) => share > 0)
    .map((reason) => `${reasonOf(reason, attributes)} ${Math.round(reason.share * 100)} %`)
    .join(' · ')

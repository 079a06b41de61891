import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Step, Figures as Told } from './contract.ts'
import { usePolled } from './polled.ts'
import { momentWords, msWords, numberWords, shareWords } from './say.ts'
import { Trouble } from './trouble.tsx'

const everyMs = 15_000
const hourMs = 3_600_000
const periods = [
  ['the last hour', hourMs],
  ['the last day', 24 * hourMs],
  ['the last week', 7 * 24 * hourMs],
] as const

/** How turns went: degraded ones, obedience, and how long each step takes. */
export const Figures = () => {
  const [ago, choose] = useState<number>(24 * hourMs)
  const path = () => `/v1/admin/figures?since=${new Date(Date.now() - ago).toISOString()}`
  const polled = usePolled<Told>(`figures of ${ago}`, everyMs, path)
  const told = polled.answer
  return (
    <>
      <form class="row filters">
        <label class="row">
          Turns of
          <select value={ago} onChange={({ currentTarget }) => choose(Number(currentTarget.value))}>
            {periods.map(([words, ms]) => (
              <option key={ms} value={ms}>
                {words}
              </option>
            ))}
          </select>
        </label>
      </form>
      <Trouble polled={polled} />
      {told && <Tiles told={told} />}
      {told && <Steps steps={told.steps} />}
      {told && <Process process={told.process} />}
    </>
  )
}

const Tiles = ({ told: { turns, obedience, most } }: { told: Told }) => (
  <dl class="tiles">
    <Tile name="Turns" figure={numberWords(turns.turns)}>
      {turns.turns === most
        ? `The newest ${numberWords(most)}: there were more.`
        : turns.acts.map(({ act, turns: count }) => `${act} ${count}`).join(' · ') || 'None yet.'}
    </Tile>
    <Tile name="Fallbacks" figure={shareWords(turns.degraded, turns.turns)}>
      {turns.degraded} of {turns.turns} did without a configured model that was down, slow or of no
      use.
    </Tile>
    <Tile name="Obedience" figure={shareWords(obedience.obeying, obedience.checked)}>
      {obedience.checked === 0
        ? 'Nothing to check: no page was held to a must, or no contents are kept.'
        : obedienceWords(obedience)}
    </Tile>
    <Tile name="Taken back" figure={shareWords(turns.undone, turns.turns)}>
      {turns.undone} undone; {turns.unchanged} changed nothing.
    </Tile>
  </dl>
)

/** Which pages, told by whom, from what. */
const obedienceWords = ({ most, checked, obeying, items, changed }: Told['obedience']): string =>
  `${obeying} of ${checked} recorded pages obey every must: the newest that were held to one, up to ${most}. ` +
  `The database was asked about ${items} items as they are now; ${changed} changed since are left out.`

interface TileProps {
  name: string
  figure: string
  children: ComponentChildren
}

const Tile = ({ name, figure, children }: TileProps) => (
  <div class="tile">
    <dt>{name}</dt>
    <dd>
      <strong>{figure}</strong>
      <p class="small">{children}</p>
    </dd>
  </div>
)

const Steps = ({ steps }: { steps: Step[] }) => {
  const longest = Math.max(1e-9, ...steps.map(({ p95Ms }) => p95Ms))
  const widthOf = (ms: number) => `${(ms / longest) * 100}%`
  if (steps.length === 0) return <p class="empty">No trace of that time is kept.</p>
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">How long each step takes</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col" class="number">
              Ran
            </th>
            <th scope="col" class="number">
              Median
            </th>
            <th scope="col" class="number">
              95 %
            </th>
            <th scope="col" class="wide">
              <span class="hidden">As bars</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ name, kind, spans, failed, medianMs, p95Ms }) => (
            <tr key={`${name} ${kind}`}>
              <th scope="row">
                {name} <span class="kind">{kind}</span>
              </th>
              <td class="number">
                {numberWords(spans)}
                {failed > 0 && <span class="trouble"> {failed} failed</span>}
              </td>
              <td class="number">{msWords(medianMs)}</td>
              <td class="number">{msWords(p95Ms)}</td>
              <td class="wide">
                <span class="times" aria-hidden="true">
                  <span style={{ width: widthOf(p95Ms) }} />
                  <span style={{ width: widthOf(medianMs) }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What only the process that answers knows: turns that failed leave no trace. */
const Process = ({ process }: { process: Told['process'] }) => {
  const { since, turns, pagesChecked, violations, caught } = process
  const ended = ['done', 'degraded', 'interrupted', 'failed'].map((outcome) => [
    outcome,
    turns[outcome] ?? 0,
  ])
  return (
    <section aria-labelledby="process-title">
      <h2 id="process-title">This process, since {momentWords(since)}</h2>
      <p class="small">
        One of all that serve this database; the others count for themselves (/metrics).
      </p>
      <dl class="facts">
        {ended.map(([outcome, count]) => (
          <div key={outcome}>
            <dt>turns {outcome}</dt>
            <dd>{numberWords(count as number)}</dd>
          </div>
        ))}
        <div>
          <dt>pages checked as they were shown</dt>
          <dd>{numberWords(pagesChecked)}</dd>
        </div>
        <div>
          <dt>items on these that broke a must</dt>
          <dd class={violations > 0 ? 'trouble' : ''}>{numberWords(violations)}</dd>
        </div>
        <div>
          <dt>items kept off a page by a last check</dt>
          <dd>{numberWords(caught)}</dd>
        </div>
      </dl>
    </section>
  )
}

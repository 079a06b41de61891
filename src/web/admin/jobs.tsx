import type { Job, Standing, Work } from './contract.ts'
import { usePolled } from './polled.ts'
import { momentWords, numberWords } from './say.ts'
import { Trouble } from './trouble.tsx'

const everyMs = 10_000

const names: Record<string, string> = {
  interests: 'Mining interests',
  embedding: 'Embedding items',
  likings: 'Learning what is liked together',
  towers: 'Learning where tags lead',
  retention: 'Clearing away what is old',
}

/** How the work in the background stands. */
export const Jobs = () => {
  const polled = usePolled<Standing>('/v1/admin/jobs', everyMs)
  return (
    <>
      <Trouble polled={polled} />
      {polled.answer && <Works works={polled.answer.works} />}
      {polled.answer && <Listed jobs={polled.answer.jobs} />}
    </>
  )
}

const states = ['waiting', 'running', 'failed', 'done'] as const

const Works = ({ works }: { works: Work[] }) => (
  <ul class="works">
    {works.map((work) => (
      <li key={work.name}>
        <h2>{names[work.name] ?? work.name}</h2>
        {work.queue ? (
          <dl class="facts">
            {states.map((state) => (
              <div key={state}>
                <dt>{state}</dt>
                <dd class={state === 'failed' && work.queue![state] > 0 ? 'trouble' : ''}>
                  {numberWords(work.queue![state])}
                </dd>
              </div>
            ))}
          </dl>
        ) : (
          <p class="small">
            {work.name === 'interests'
              ? 'No server has made its queue in this database yet.'
              : 'No queue: each server does it when it is due.'}
          </p>
        )}
        <p class="small">{timesOf(work)}</p>
      </li>
    ))}
  </ul>
)

const timesOf = ({ due, lastAt, nextAt }: Work): string =>
  [
    due !== null && `${numberWords(due)} to do`,
    lastAt && `last done ${momentWords(lastAt)}`,
    nextAt && `looked for next at ${momentWords(nextAt)}`,
  ]
    .filter(Boolean)
    .join(' · ') || 'not done yet'

const Listed = ({ jobs }: { jobs: Job[] }) =>
  jobs.length === 0 ? (
    <p class="empty">No job is in the queue.</p>
  ) : (
    <section aria-labelledby="jobs-title">
      <h2 id="jobs-title">Jobs</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">For</th>
            <th scope="col">State</th>
            <th scope="col" class="number">
              Tries
            </th>
          </tr>
        </thead>
        <tbody>
          {jobs.map(({ id, name, userId, state, at, tries, error }) => (
            <tr key={id}>
              <th scope="row">
                {userId} <span class="kind">{name}</span>
                {error && <p class="small trouble">{error}</p>}
              </th>
              <td>
                {state} <span class="small">{momentWords(at)}</span>
              </td>
              <td class="number">{tries}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

import type { ComponentChild } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { token } from '../shared/http.ts'
import { TokenDialog } from '../shared/token-dialog.tsx'
import type { Attributes } from '../shared/words.ts'
import { Catalogue } from './catalogue.tsx'
import type { Overview } from './contract.ts'
import { Figures } from './figures.tsx'
import { Jobs } from './jobs.tsx'
import { Playground } from './playground.tsx'
import { usePolled } from './polled.ts'
import { Turns } from './turns.tsx'

// The feed page of the same tab is somebody's own: an admin's key is none of its business.
token.keptAs = 'admin-token'
token.wantedFor = [401, 403]

const titles = {
  turns: 'Turns',
  figures: 'Figures',
  jobs: 'Jobs',
  catalogue: 'Catalogue',
  playground: 'Playground',
}
type View = keyof typeof titles

const viewOfAddress = (): View => {
  const name = location.hash.slice(1)
  return name in titles ? (name as View) : 'turns'
}

/** The operator's page: one view at a time, named by the address. */
export const App = () => {
  const [view, go] = useState(viewOfAddress)
  useEffect(() => {
    const turn = () => go(viewOfAddress())
    addEventListener('hashchange', turn)
    return () => removeEventListener('hashchange', turn)
  }, [])
  useEffect(() => {
    document.title = `${titles[view]}: Tiller`
  }, [view])
  return (
    <>
      <header class="top">
        <h1>Tiller</h1>
        <nav aria-label="Views">
          {Object.entries(titles).map(([name, title]) => (
            <a key={name} href={`#${name}`} aria-current={name === view ? 'page' : undefined}>
              {title}
            </a>
          ))}
        </nav>
        <a class="small" href="/">
          To the feed
        </a>
      </header>
      <main>
        <h2 class="hidden">{titles[view]}</h2>
        {views[view]()}
      </main>
      <TokenDialog title="This is for whoever runs the server" label="Admin key">
        Give the server’s TILLER_ADMIN_KEY, or a token with the scope tiller:admin.
      </TokenDialog>
    </>
  )
}

const views: Record<View, () => ComponentChild> = {
  turns: () => <Turns />,
  figures: () => <Figures />,
  jobs: () => <Jobs />,
  catalogue: () => <Catalogue />,
  playground: () => <WithSchema />,
}

/** The playground says values with their units and titles. */
const WithSchema = () => {
  const { answer } = usePolled<Overview>('/v1/admin/catalogue', 0)
  const attributes: Attributes = useMemo(
    () => new Map(answer?.attributes.map(({ attribute }) => [attribute.name, attribute])),
    [answer],
  )
  return <Playground attributes={attributes} />
}

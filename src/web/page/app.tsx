import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Attribute } from '../shared/contract.ts'
import { ask } from '../shared/http.ts'
import { TokenDialog } from '../shared/token-dialog.tsx'
import type { Attributes } from '../shared/words.ts'
import { FeedPage } from './feed-page.tsx'

/** The feed of the address as one segment of a path, whatever the address says. */
const feedOfAddress = () => encodeURIComponent(location.hash.slice(1) || 'home')

/** The page: the feed that the address names, and what all feeds share. */
export const App = () => {
  const [name, go] = useState(feedOfAddress)
  const [catalogue, know] = useState<Attribute[]>([])
  useEffect(() => {
    const turn = () => go(feedOfAddress())
    addEventListener('hashchange', turn)
    // Without it values stand without their units and titles.
    ask<{ attributes: Attribute[] }>('GET', '/v1/catalog')
      .then(({ attributes }) => know(attributes))
      .catch(() => {})
    return () => removeEventListener('hashchange', turn)
  }, [])
  const attributes: Attributes = useMemo(
    () => new Map(catalogue.map((one) => [one.name, one])),
    [catalogue],
  )
  return (
    <>
      <FeedPage key={name} name={name} attributes={attributes} />
      <TokenDialog title="This server asks for a token" label="Token">
        Who runs the server gives them out.
      </TokenDialog>
    </>
  )
}

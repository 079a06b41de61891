import { useState } from 'preact/hooks'
import { ask } from '../shared/http.ts'
import { readEventKey } from './event-key.ts'

const did = { like: 'liked', save: 'saved', hide: 'hid' }

/** What an interest was found in: by its title where this page reported it, by number where another did. */
export const Evidence = ({ keys }: { keys: string[] }) => {
  const [lines, show] = useState<string[]>()
  const own = keys.flatMap((key) => readEventKey(key) ?? [])
  const others = keys.length - own.length
  const open = async () => {
    const titles = own.slice(0, 20).map(async ({ type, itemId }) => {
      const path = `/v1/items/${encodeURIComponent(itemId)}`
      const { title } = await ask<{ title: string }>('GET', path).catch(() => ({ title: itemId }))
      return `You ${did[type]} ${title}`
    })
    const rest = others > 0 ? [`${others} more of what you did elsewhere`] : []
    show([...(await Promise.all(titles)), ...rest])
  }
  return (
    <details class="small" onToggle={open}>
      <summary>
        Found in {keys.length === 1 ? 'one thing' : `${keys.length} things`} you did
      </summary>
      <ul>
        {lines?.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}

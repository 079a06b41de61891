import { readFileSync } from 'node:fs'

/** A file of the feed page as it is served. */
export interface WebFile {
  body: string
  type: string
}

const read = (name: string, type: string): WebFile => ({
  body: readFileSync(new URL(`built/${name}`, import.meta.url), 'utf8'),
  type: `${type}; charset=utf-8`,
})

/** The feed page by path, as `npm run build` made it. It loads nothing from elsewhere. */
export const webFiles: ReadonlyMap<string, WebFile> = new Map([
  ['/', read('index.html', 'text/html')],
  ['/assets/page.css', read('assets/page.css', 'text/css')],
  ['/assets/page.js', read('assets/page.js', 'text/javascript')],
])

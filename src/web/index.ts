import { readFileSync } from 'node:fs'

/** A file of the feed page as it is served. */
export interface WebFile {
  body: string
  type: string
}

const read = (name: string, type: string): WebFile => ({
  body: readFileSync(new URL(name, import.meta.url), 'utf8'),
  type: `${type}; charset=utf-8`,
})

/** The feed page by path. It loads nothing from elsewhere. */
export const webFiles: ReadonlyMap<string, WebFile> = new Map([
  ['/', read('page.html', 'text/html')],
  ['/assets/page.css', read('page.css', 'text/css')],
  ['/assets/page.js', read('page.js', 'text/javascript')],
  ['/assets/words.js', read('words.js', 'text/javascript')],
])

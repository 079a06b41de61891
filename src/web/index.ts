import { readFileSync } from 'node:fs'

/** A file of a page as it is served. */
export interface WebFile {
  body: string
  type: string
}

const read = (name: string, type: string): WebFile => ({
  body: readFileSync(new URL(`built/${name}`, import.meta.url), 'utf8'),
  type: `${type}; charset=utf-8`,
})

/** The files of a page whose document is at a path, as the script and the style of that name beside it. */
const pageAt = (path: string, folder: string, name: string): [string, WebFile][] => [
  [path, read(`${folder}index.html`, 'text/html')],
  [`/${folder}assets/${name}.css`, read(`${folder}assets/${name}.css`, 'text/css')],
  [`/${folder}assets/${name}.js`, read(`${folder}assets/${name}.js`, 'text/javascript')],
]

/** The feed page and the operator's by path, as `npm run build` made them. They load nothing from elsewhere. */
export const webFiles: ReadonlyMap<string, WebFile> = new Map([
  ...pageAt('/', '', 'page'),
  ...pageAt('/admin', 'admin/', 'admin'),
])

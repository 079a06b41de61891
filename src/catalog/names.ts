/** What is wrong with a name in a JSON text: where, and how to mend it. */
export interface Misnamed {
  /** Names and indexes joined by dots; empty for the whole. */
  location: string
  message: string
}

interface Open {
  /** Of an object; a list has none. */
  names?: Set<string>
  /** What is being read of it. */
  at: string | number
}

const parts = /"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?|[{}[\],]/g

/**
 * The first name of a JSON text that would be lost without a word: one that comes twice in an object, of which a parser
 * keeps the last, or `__proto__`, which schemas of free names skip. The text has been parsed before: it is JSON.
 */
export const misnamed = (json: string): Misnamed | undefined => {
  const open: Open[] = []
  for (const [part] of json.matchAll(parts)) {
    const inside = open.at(-1)
    if (part === '{') open.push({ names: new Set(), at: '' })
    else if (part === '[') open.push({ at: 0 })
    else if (part === '}' || part === ']') open.pop()
    else if (part === ',') {
      if (typeof inside?.at === 'number') inside.at++
    } else if (inside?.names && part.endsWith(':')) {
      const name: string = JSON.parse(part.slice(0, part.lastIndexOf('"') + 1))
      if (name === '__proto__')
        return {
          location: placeOf(open.slice(0, -1)),
          message: 'nothing may be called __proto__: use another name',
        }
      inside.at = name
      if (inside.names.has(name))
        return { location: placeOf(open), message: 'is named twice: send it once' }
      inside.names.add(name)
    }
  }
  return undefined
}

const placeOf = (open: readonly Open[]) => open.map(({ at }) => at).join('.')

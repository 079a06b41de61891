import type { Attribute, Item } from '../catalog/index.ts'
import { linesOf, writeLine } from './compressed-line.ts'
import { valuesOn } from './core-attributes.ts'
import { itemReferences } from './references.ts'
import { isReliable, type KeyedEvent } from './reliable.ts'

/** An estimate for English under the tokenizers of today; nothing depends on its being exact. */
export const charactersPerToken = 4

/** The context that RecGPT compresses for. */
const defaultTokens = 128_000

/** How many values of one attribute an item keeps. */
const mostValues = 3

/** A history made short enough for a model to read at once. */
export interface Compression {
  text: string
  /** The reliable behaviours that the text tells of: the newest, oldest first. */
  behaviours: KeyedEvent[]
  report: CompressionReport
}

/** What compression did. `charactersBefore` is one line a reliable behaviour, with every value of its item. */
export interface CompressionReport {
  events: number
  kept: number
  charactersBefore: number
  charactersAfter: number
}

export interface CompressionOptions {
  items: ReadonlyMap<string, Item>
  /** The attributes that an item is shortened to. */
  core: readonly Attribute[]
  now: Date
  /** How many tokens the text may have, at {@link charactersPerToken}. */
  tokens?: number
}

/**
 * Compresses a history, newest last, as RecGPT does: reliable behaviours only, items shortened to their core
 * attributes, behaviours grouped by period; each item with its reference, for evidence. Where the text would be too long the oldest behaviours are left out.
 */
export const compress = (
  history: readonly KeyedEvent[],
  { items, core, now, tokens = defaultTokens }: CompressionOptions,
): Compression => {
  const reliable = history.filter(isReliable)
  const references = itemReferences(reliable)
  const names = new Map<string, string>()
  const nameOf = (id: string) => {
    const name = names.get(id) ?? `${references.get(id)} ${shortened(id, items.get(id), core)}`
    names.set(id, name)
    return name
  }
  const write = (events: readonly KeyedEvent[]) =>
    linesOf(events, now)
      .map((line) => writeLine(line, nameOf))
      .join('\n')
  const behaviours = newestThat(
    reliable,
    (events) => write(events).length <= tokens * charactersPerToken,
  )
  const text = write(behaviours)
  const inFull = reliable.map((event) => `${event.at} (${event.type}) | ${whole(event, items)}\n`)
  return {
    text,
    behaviours,
    report: {
      events: history.length,
      kept: behaviours.length,
      charactersBefore: inFull.join('').length,
      charactersAfter: text.length,
    },
  }
}

/** The newest of a list that fit, found by halving. */
const newestThat = <T>(list: readonly T[], isWithin: (newest: readonly T[]) => boolean): T[] => {
  const newest = (count: number) => list.slice(list.length - count)
  if (isWithin(list)) return [...list]
  let [fits, tooMany] = [0, list.length]
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (isWithin(newest(middle))) fits = middle
    else tooMany = middle
  }
  return newest(fits)
}

/** An item that the catalogue no longer has is told by its id. */
const shortened = (id: string, item: Item | undefined, core: readonly Attribute[]): string => {
  if (!item) return id
  const values = core.flatMap(({ name }) => {
    const some = valuesOn(item, name).slice(0, mostValues)
    return some.length > 0 ? some.join(', ') : []
  })
  return oneLine(values.length > 0 ? `${item.title} (${values.join('; ')})` : item.title)
}

const whole = ({ itemId }: KeyedEvent, items: ReadonlyMap<string, Item>): string => {
  const item = items.get(itemId)
  return item ? oneLine(`${item.title} (${Object.values(item.attributes).join('; ')})`) : itemId
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

import type { Item } from '../../../src/catalog/index.ts'

/** Something told of an item itself, and not by the system's own directives. */
export type Told = (item: Item) => boolean

const listOf = (item: Item, name: string) => [item.attributes[name] ?? []].flat()

/** The tag, or the value of the category. */
export const has =
  (name: string, value: string): Told =>
  (item) =>
    listOf(item, name).includes(value as never)

/** A number or date in these bounds, both included; an item that lacks it is not. */
export const within =
  (name: string, low: number | string, high: number | string): Told =>
  ({ attributes: { [name]: value } }) =>
    value !== undefined && value >= low && value <= high

export const below =
  (name: string, limit: number): Told =>
  ({ attributes: { [name]: value } }) =>
    value !== undefined && (value as number) < limit

/** One of the values, in a category that has an order: an item that lacks it is not. */
export const oneOf =
  (name: string, ...values: string[]): Told =>
  (item) =>
    values.some((value) => has(name, value)(item))

export const not =
  (told: Told): Told =>
  (item) =>
    !told(item)
export const all =
  (...parts: Told[]): Told =>
  (item) =>
    parts.every((told) => told(item))
export const any =
  (...parts: Told[]): Told =>
  (item) =>
    parts.some((told) => told(item))

/** The word stands somewhere in what is written of the item. */
export const mentions =
  (word: RegExp): Told =>
  ({ title, text, attributes }) =>
    word.test([title, text, ...Object.values(attributes).flat()].join('\n'))

import { type Item, mentions } from '../../src/catalog/index.ts'

/**
 * Whether words tell which item is sought: they hold its title or its id, whatever the inflection. A user who did so
 * would do the feed's work.
 */
export const givesAway = (words: string, { title, id }: Pick<Item, 'title' | 'id'>): boolean =>
  mentions(words, title) || mentions(words, id)

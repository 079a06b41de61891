import { films } from '../../graphs/feed/testing.ts'
import type { Item } from '../../src/catalog/index.ts'
import { viewOf } from '../catalogues/index.ts'
import type { World } from './profile.ts'
import type { Answer, System } from './system.ts'

/** Films that never were, as a world to want something of. */
export const filmWorld: World = { items: films.items, view: viewOf(films) }

/** An answer that says nothing. */
export const noAnswer: Answer = {
  reading: { act: 'noise', operations: [], notUnderstood: [] },
  directives: [],
  items: [],
  degraded: false,
}

/** A system that shows the same page whatever it is told, and keeps what it was told. */
export const deafSystem = (page: readonly Item[]): System & { heard: string[] } => {
  const heard: string[] = []
  return {
    name: 'deaf',
    heard,
    open: () => ({
      look: async () => [...page],
      async steer(command) {
        heard.push(command)
        return noAnswer
      },
    }),
  }
}

export type { Past } from './past.ts'
export { type Peopled, personOf } from './person.ts'
export { sharesOf } from './shares.ts'

import type { CatalogueView } from '../../catalog/index.ts'

/** What is made of a catalogue, once for each of its versions and as long as that is in use. */
export const perView = <T extends object>(
  make: (view: CatalogueView) => T,
): ((view: CatalogueView) => T) => {
  const made = new WeakMap<CatalogueView, T>()
  return (view) => {
    let one = made.get(view)
    if (!one) {
      one = make(view)
      made.set(view, one)
    }
    return one
  }
}

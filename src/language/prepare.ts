import type { CatalogueView } from '../catalog/index.ts'
import { openDictionary } from '../models/index.ts'
import { lexiconOf } from './vocabulary/lexicon.ts'

/** Makes what every reading of a catalogue begins with, so that the first command need not wait for it. */
export const prepareLanguage = async (view: CatalogueView): Promise<void> => {
  lexiconOf(view)
  await openDictionary()
}

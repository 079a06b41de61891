export {
  type Attribute,
  type AttributeKind,
  attributeSchema,
  catalogueSchema,
  isCurrency,
  type Schema,
  schemaOf,
  titleOf,
} from './attribute.ts'
export { type CatalogueView, catalogueReader } from './catalogue.ts'
export { clean, unclean } from './clean.ts'
export { importDemo } from './demo.ts'
export { checkEmbedder, countToReplace, embedItems } from './embed.ts'
export { CatalogueError } from './error.ts'
export { type Frequent, frequentValues } from './frequent.ts'
export {
  type ImportReport,
  importItems,
  importRows,
  type Rejection,
  tryRows,
} from './import.ts'
export {
  type AttributeValue,
  firstProblem,
  type Item,
  itemParts,
  itemSchema,
  textsIn,
} from './item.ts'
export { misnamed } from './names.ts'
export {
  analyzeItems,
  countItems,
  countItemsToEmbed,
  indexedVector,
  type Queryable,
  readAttributes,
  readCatalogue,
  readItems,
  vectorIndexName,
} from './queries.ts'
export { type Range, rangesOf } from './ranges.ts'
export { ndjsonRows, type Row } from './rows.ts'
export { singular } from './singular.ts'
export { stemsOf, stemsOfPhrase } from './stems.ts'
export {
  changeItem,
  fillIndexes,
  fillStems,
  removeItems,
  storeItems,
  storeSchema,
} from './store.ts'
export { indexVectors } from './vector-index.ts'
export { vectorText } from './vector-text.ts'
export type { VocabularyEntry } from './vocabulary.ts'
export { fold, mentions, phraseKey, type Word, wordsOf } from './words.ts'

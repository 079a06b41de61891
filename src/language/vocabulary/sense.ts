/** A value of the vocabulary that a phrase may mean. */
export interface ValueSense {
  attribute: string
  value: string
  count: number
  /**
   * How the phrase names it: the value itself, a synonym, a word for its region, the last or first word of a name; by
   * its meaning, or by what is no more than a guess at it; or by what an item with the value lacks: "spicy" is what
   * "Not spicy" is not; or by a blend with another value of the same phrase: "romcom".
   */
  by:
    | 'value'
    | 'synonym'
    | 'demonym'
    | 'surname'
    | 'forename'
    | 'alias'
    | 'guess'
    | 'lack'
    | 'blend'
}

/** A phrase, as the stems of its words, and a value that it may mean. */
export type ValueEntry = readonly [phrase: string[], sense: ValueSense]

/** Phrases written one after the other, between bars or line ends. */
export const list = (text: string): string[] =>
  text
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean)

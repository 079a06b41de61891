import type { KeyedEvent } from '../../src/behavior/index.ts'
import { mentions } from '../../src/catalog/index.ts'
import type { World } from './world.ts'

/** What everybody needs, whatever their taste: RecGPT takes no interest from it. Household, care and larder. */
const necessities =
  `nappies, diapers, toilet paper, kitchen roll, tissues, paper towels, bin bags, detergent, washing powder,
  dish soap, bleach, toothpaste, toothbrush, shampoo, sanitary pads, razor blades, light bulbs, batteries, cat litter,
  dog food, cat food, baby formula, wet wipes, household, groceries, cleaning, toiletries, medicine, salt, sugar, flour,
  cooking oil, olive oil, vegetable oil, onion, water, milk, butter, black pepper, garlic`
    .split(',')
    .map((phrase) => phrase.trim())

const isOne = (text: string) => necessities.some((phrase) => mentions(text, phrase))

/** Whether an interest, or most of what it rests on by its titles, is a necessity. */
export const isNecessity = (
  { value }: { value: string },
  evidence: readonly KeyedEvent[],
  { byId }: World,
): boolean => {
  const titles = evidence.flatMap(({ itemId }) => byId.get(itemId)?.title ?? [])
  return isOne(value) || (titles.length > 0 && titles.filter(isOne).length * 2 > titles.length)
}

import { type Catalogue, catalogueOf } from '../../catalogues/index.ts'
import type { Case } from './case.ts'
import { all, any, below, has, not, oneOf, within } from './told.ts'

const at = <T>(list: readonly T[], i: number): T => list[i % list.length]!

const dishes = ['soup', 'curry', 'bake', 'salad', 'stew', 'tart', 'stir-fry']
const kitchens = ['Italian', 'Thai', 'Mexican', 'Indian', 'French', 'Greek']
const proteins = ['chicken', 'pork', 'tofu', 'lentils', 'salmon', 'eggs', 'beans', 'chickpeas']
const plants = ['mushrooms', 'spinach', 'aubergine', 'sweet potato', 'peppers']
const extras = ['peanuts', 'coconut milk', 'feta', 'lime', 'garlic', 'honey', 'basil']
const animal = ['chicken', 'pork', 'salmon']

/** 240 recipes that nobody has cooked: the catalogue that has nothing of the demo's in it. */
export const recipes: Catalogue = catalogueOf(
  [
    { name: 'kitchen', kind: 'category', title: 'Kitchen' },
    { name: 'course', kind: 'category', title: 'Course' },
    { name: 'ingredients', kind: 'tags', title: 'Ingredient' },
    {
      name: 'diet',
      kind: 'tags',
      title: 'Diet',
      synonyms: { Vegetarian: ['meatless', 'without meat'] },
    },
    { name: 'minutes', kind: 'number', unit: 'minute', title: 'Cooking time' },
    { name: 'cost', kind: 'number', unit: 'USD', title: 'Cost' },
    { name: 'heat', kind: 'category', title: 'Heat', order: ['mild', 'medium', 'hot'] },
    { name: 'added', kind: 'date', title: 'Added' },
  ],
  Array.from({ length: 240 }, (_, i) => {
    const [protein, plant, extra] = [at(proteins, i), at(plants, i), at(extras, i)]
    const diet = [
      ...(animal.includes(protein) ? [] : ['Vegetarian']),
      ...(animal.includes(protein) || protein === 'eggs' || extra === 'feta' || extra === 'honey'
        ? []
        : ['Vegan']),
      ...(i % 3 === 0 ? ['Gluten-Free'] : []),
    ]
    return {
      id: `recipe-${i}`,
      title: `${at(dishes, i)} number ${i}`,
      text: at(['Serves four.', 'Better the next day.', 'One pan, no fuss.'], i),
      popularity: (i * 53) % 97,
      attributes: {
        kitchen: at(kitchens, Math.floor(i / 2)),
        course: at(['Starter', 'Main', 'Main', 'Dessert'], Math.floor(i / 7)),
        ingredients: [protein, plant, extra],
        diet,
        // Every thirteenth recipe has no time: what is missing is a case to handle.
        ...(i % 13 !== 0 && { minutes: 10 + ((i * 11) % 110) }),
        cost: 3 + ((i * 7) % 25),
        heat: at(['mild', 'medium', 'hot'], Math.floor(i / 5)),
        added: `${2019 + (i % 7)}-0${1 + (i % 9)}-15`,
      },
    }
  }),
)

const holds = (value: string) => has('ingredients', value)

export const recipeCases: Case[] = [
  { commands: ['no peanuts'], obeyed: not(holds('peanuts')) },
  { commands: ['nothing with chicken or pork'], obeyed: not(any(holds('chicken'), holds('pork'))) },
  { commands: ['vegan'], obeyed: has('diet', 'Vegan') },
  { commands: ['gluten free please'], obeyed: has('diet', 'Gluten-Free') },
  { commands: ['meatless, no eggs'], obeyed: all(has('diet', 'Vegetarian'), not(holds('eggs'))) },
  { commands: ['something Thai'], obeyed: has('kitchen', 'Thai') },
  { commands: ['anything but desserts'], obeyed: not(has('course', 'Dessert')) },
  { commands: ['under 30 minutes'], obeyed: below('minutes', 30) },
  { commands: ['half an hour max'], obeyed: within('minutes', 0, 30) },
  { commands: ['under $10'], obeyed: below('cost', 10) },
  {
    commands: ['10 bucks at most, vegan'],
    obeyed: all(within('cost', 0, 10), has('diet', 'Vegan')),
  },
  { commands: ['medium at most'], obeyed: oneOf('heat', 'mild', 'medium') },
  { commands: ['added since 2024'], obeyed: within('added', '2024-01-01', '9999') },
  {
    commands: ['Italian mains under an hour'],
    obeyed: all(has('kitchen', 'Italian'), has('course', 'Main'), below('minutes', 60)),
  },
  {
    commands: ['vegetarian', 'no mushrooms', 'undo that'],
    obeyed: has('diet', 'Vegetarian'),
    lets: holds('mushrooms'),
  },
]

import { describe, expect, test } from 'vitest'
import { readCommand } from './builtin.ts'
import { linesOf, now, view } from './testing.ts'

const stays = view(
  [
    { name: 'level', kind: 'flag', title: 'Step-free access' },
    { name: 'sleeps', kind: 'number', title: 'Sleeps', unit: 'guest' },
    { name: 'rating', kind: 'number', title: 'Guest rating' },
    { name: 'distance', kind: 'number', title: 'Distance to the centre', unit: 'km' },
    { name: 'reviews', kind: 'number', title: 'Reviews' },
    { name: 'price', kind: 'number', title: 'Price', unit: 'GBP' },
    { name: 'features', kind: 'tags', title: 'Feature' },
    { name: 'country', kind: 'category', title: 'Country' },
  ],
  { features: { lift: 20, pool: 30 }, country: { Italy: 10, Spain: 12 } },
  {
    sleeps: [1, 2, 4, 5, 6, 12],
    rating: [4, 7, 8, 8.5, 9, 10],
    distance: [0, 1, 2, 4, 9, 30],
    reviews: [1, 20, 80, 150, 300, 900],
    price: [1, 50, 80, 120, 200, 900],
  },
)

const linesFor = (command: string) =>
  linesOf(readCommand({ command, shown: [], view: stays, now }).operations)

describe('in a catalogue of many numbers', () => {
  test.each<[string, string[]]>([
    ['no steps', ['want must level eq true']],
    ['im done with Spain', ['avoid must country eq Spain']],
    ['im done with work, pool', ['want must features contains pool']],
    ['2 adults and 3 kids', ['want must sleeps >= 5']],
    ['for two adults, pool', ['want must sleeps >= 2', 'want must features contains pool']],
    ['rated 9 and up', ['want must rating >= 9']],
    ['from the center max 2 km', ['want must distance <= 2']],
    ['more than 100 people reviewed it', ['want must reviews > 100']],
    ["can't spend more than 60", ['want must price <= 60']],
    ['not more then £90', ['want must price <= 90']],
    ['around a pound or less', ['want must price <= 1']],
    [
      'pool w lift, my knees hurt',
      ['want must features contains pool', 'want must features contains lift'],
    ],
    ['Anywhere but Italy. We have done Italy three years running', ['avoid must country eq Italy']],
    ['pool? none of that', ['avoid must features contains pool']],
    ['pool, but not a dealbreaker', ['want prefer features contains pool']],
    ['pools are a plus', ['want prefer features contains pool']],
    ['pools, dont bother with the rest', ['want must only features contains pool']],
    ['no the pool instead', ['want must only features contains pool']],
  ])('%s', (command, lines) => expect(linesFor(command)).toEqual(lines))
})

import type { LiveCase } from './live.ts'

/** A turn of a catalogue, with the tools that its plan should have: what must hold is filtered, what is less wanted attenuated. */
const turn = (
  catalogue: LiveCase['catalogue'],
  tools: readonly string[],
  ...commands: readonly string[]
): LiveCase => ({ catalogue, commands, expected: { split: 'live', referenceOutputs: { tools } } })

const plain = ['matcher']
const filtered = ['filter', 'matcher']
const attenuated = ['matcher', 'attenuator']
const both = ['filter', 'matcher', 'attenuator']

/** Commands of every kind over three catalogues, with the tools that they call for by RecBot's rule. */
export const turns: readonly LiveCase[] = [
  turn('demo', filtered, 'no horror'),
  turn('demo', attenuated, 'less horror'),
  turn('demo', plain, 'more comedies'),
  turn('demo', plain, 'in the mood for something quiet by the sea'),
  turn('demo', filtered, 'only westerns'),
  turn('demo', filtered, 'under two hours'),
  turn('demo', both, 'under two hours, a bit less romance'),
  turn('demo', plain, 'newest first'),
  turn('demo', filtered, 'newest first, no animation'),
  turn('demo', plain, 'thanks, this is great'),
  turn('demo', plain, 'no horror', 'horror is fine again'),
  turn('demo', plain, 'no horror', 'undo that'),
  turn('demo', plain, 'only comedies', 'start over'),
  turn('demo', both, 'less horror', 'no musicals'),
  turn('demo', filtered, 'more like the second one', 'nothing before 1980'),
  turn('demo', attenuated, 'not so much drama, more adventure'),
  turn('recipes', filtered, 'vegan'),
  turn('recipes', filtered, 'no peanuts'),
  turn('recipes', attenuated, 'a bit less garlic'),
  turn('recipes', plain, 'more soup, please'),
  turn('recipes', filtered, 'ready in half an hour'),
  turn('recipes', both, 'under 45 minutes, less rice'),
  turn('recipes', plain, 'cheapest first'),
  turn('recipes', filtered, 'vegetarian', 'nothing with mushrooms'),
  turn('recipes', plain, 'no tofu', 'tofu is fine after all'),
  turn('stays', filtered, 'with a pool'),
  turn('stays', filtered, 'nothing over $150'),
  turn('stays', plain, 'somewhere quiet with a view'),
  turn('stays', attenuated, 'fewer hostels'),
  turn('stays', both, 'pets allowed, rather no campsites'),
]

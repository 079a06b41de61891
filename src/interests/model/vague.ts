import { wordsOf } from '../../catalog/index.ts'

/** Words that say nothing of what an item is: RecGPT takes no tag with one. */
const vague = new Set(
  `amazing awesome best better big brilliant certain common cool current different everyday excellent fantastic favourite
  favorite fine general generic good great high important interesting item items kind latest lovely many misc modern must
  new nice normal ordinary other outstanding perfect pleasant popular premium product products quality random recommended
  regular special standard stuff suitable superb terrific thing things top trending trendy type typical unique useful
  usual various very wonderful`.split(/\s+/),
)

/** Whether one of a phrase's words is vague. */
export const isVague = (phrase: string): boolean =>
  wordsOf(phrase).some(({ folded }) => vague.has(folded))

/** Whether all of them are: what a catalogue calls "Best friend" means something. */
export const isVagueValue = (value: string): boolean =>
  wordsOf(value).every(({ folded }) => vague.has(folded))

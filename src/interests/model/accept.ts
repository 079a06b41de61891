import { itemReferences } from '../../behavior/index.ts'
import { mentions } from '../../catalog/index.ts'
import { type EvidenceFault, evidenceFaults } from '../evidence.ts'
import { interestOf, type Mine } from '../finding.ts'
import type { Interest } from '../interest.ts'
import { strongest } from '../mine.ts'
import { fitsStage } from '../stage.ts'
import { needed, suffices, supportOf } from '../support.ts'
import { type AnsweredInterest, type Rejection, told } from './answer.ts'
import type { Candidate } from './candidates.ts'

/** What code keeps of the interests that a model names, and why not the others. */
export interface Accepted {
  interests: Interest[]
  rejected: Rejection[]
}

/**
 * Keeps what the history bears out. A reference leads to all that the user did to the item: an interest is rejected when
 * one leads nowhere or to an item that does not have the value, when they tell of too little (willingness: spontaneous
 * and on several occasions, no burst, no gift), or when the value is no more the user's than anyone's (reasonableness).
 */
export const acceptInterests = (
  answered: readonly AnsweredInterest[],
  candidates: readonly Candidate[],
  mine: Mine,
): Accepted => {
  const byHandle = new Map(candidates.map((one) => [one.handle, one]))
  const cited = citing(mine)
  const interests = new Map<string, Interest>()
  const rejected: Rejection[] = []
  for (const one of answered) {
    const candidate = byHandle.get(one.candidate.trim())
    const why = candidate ? faultIn(one, candidate, cited, mine) : 'it is none of the candidates'
    const name = candidate?.finding.value ?? told(one.name)
    if (why !== undefined) rejected.push({ name, why })
    else if (candidate) interests.set(candidate.finding.id, named(one, candidate, mine.now))
  }
  return { interests: strongest([...interests.values()]), rejected }
}

/** The events that references lead to; those that lead nowhere are faults. */
type Cite = (references: readonly string[]) => { keys: string[]; fault?: EvidenceFault['fault'] }

const citing = ({ behaviours }: Mine): Cite => {
  const items = new Map([...itemReferences(behaviours)].map(([id, reference]) => [reference, id]))
  return (references) => {
    const ids = references.map((reference) => items.get(reference.trim()))
    if (ids.includes(undefined)) return { keys: [], fault: 'the user has no such event' }
    const named = new Set(ids)
    return { keys: behaviours.filter(({ itemId }) => named.has(itemId)).map(({ key }) => key) }
  }
}

const faultIn = (
  { evidence, stage }: AnsweredInterest,
  { finding }: Candidate,
  cite: Cite,
  { behaviours, refused, items, now }: Mine,
): string | undefined => {
  const { keys, fault } = cite(evidence)
  if (fault) return fault
  const events = new Map(behaviours.map((event) => [event.key, event]))
  const [first] = evidenceFaults({ ...finding, evidence: keys }, events, items)
  if (first) return first.fault
  const cited = keys.map((key) => events.get(key)!)
  if (cited.some(({ itemId }) => refused.includes(itemId))) return 'the user refused an item of it'
  const own = new Set(finding.behaviours.map(({ key }) => key))
  const counted = cited.filter(({ key }) => own.has(key))
  if (!suffices(supportOf(counted)))
    return `its evidence is not of ${needed.items} items on ${needed.occasions} occasions`
  if (!finding.isLiked) return 'more such items were refused than liked'
  if (finding.lift <= 1) return 'it is no more frequent than in the whole catalogue'
  if (!fitsStage(stage, finding.behaviours, now)) return 'its dates tell of another stage'
  return undefined
}

/**
 * In the model's words, with the facts after them, and resting on all that bears it out and not on what was cited alone,
 * so that once deleted it does not come back on the rest. A name that does not say the value is not taken.
 */
const named = (
  { name, stage, reason }: AnsweredInterest,
  { finding }: Candidate,
  now: Date,
): Interest => {
  const interest = interestOf(finding, now)
  const says = told(name)
  return {
    ...interest,
    stage,
    name: mentions(says, finding.value) ? says : interest.name,
    reason: [told(reason), interest.reason].filter(Boolean).join(' '),
  }
}

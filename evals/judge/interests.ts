import { type KeyedEvent, valuesOn } from '../../src/behavior/index.ts'
import { mentions, textsIn } from '../../src/catalog/index.ts'
import { evidenceFaults, leastLift, liftOf, needed, supportOf } from '../../src/interests/index.ts'
import { quantitiesIn } from '../../src/language/index.ts'
import { eventsOf, evidenceOf, reliableOf } from './behaviour.ts'
import type { CaseOf } from './case.ts'
import { type Judgement, judged } from './judgement.ts'
import { isNecessity } from './necessities.ts'
import type { World } from './world.ts'

type InterestCase = CaseOf<'interest'>

/** A taste shown within so many days and not again is a burst: a party, a present, a journey. */
const burstDays = 3

export const judgeInterest = (one: InterestCase, world: World): Judgement[] => [
  judged('willingness', unwilling(one, world)),
  judged('reasonableness', [...unfounded(one, world), ...untrueReason(one, world)]),
]

const unwilling = (one: InterestCase, world: World): string[] => {
  const evidence = evidenceOf(one)
  const times = evidence.map(({ at }) => Date.parse(at))
  const days = (Math.max(...times) - Math.min(...times)) / 86_400_000
  const isBurst = evidence.length >= needed.items && days < burstDays
  return [
    ...(isBurst ? [`all of it is within ${burstDays} days: a burst, or presents`] : []),
    ...(isReplenished(evidence)
      ? ['the same is bought again and again, and nothing of it liked']
      : []),
    ...(isNecessity(one, evidence, world) ? ['it is a daily necessity'] : []),
  ]
}

/** What is used up is bought again; what one likes is also liked, saved or watched, or bought in its variety. */
const isReplenished = (evidence: readonly KeyedEvent[]): boolean =>
  evidence.length > 0 &&
  evidence.every(({ type }) => type === 'purchase') &&
  new Set(evidence.map(({ itemId }) => itemId)).size < evidence.length

const unfounded = (one: InterestCase, { byId, items }: World): string[] => {
  const { attribute, value } = one
  const events = eventsOf(one)
  const keyed = new Map(events.map((event) => [event.key, event]))
  const faults = evidenceFaults(
    { attribute, value, evidence: one.evidence.map(String) },
    keyed,
    byId,
  )
  const has = (itemId: string) => valuesOn(byId.get(itemId)!, attribute).includes(value)
  const evidence = supportOf(evidenceOf(one).filter(({ itemId }) => has(itemId)))
  const refused = events.filter(
    ({ type, itemId }) => (type === 'dislike' || type === 'hide') && has(itemId),
  )
  const told = reliableOf(events)
  const lift = liftOf({
    items: supportOf(told.filter(({ itemId }) => has(itemId))).items,
    of: supportOf(told).items,
    share: items.filter(({ id }) => has(id)).length / items.length,
  })
  return [
    ...faults.map(({ key, fault }) => `evidence ${key}: ${fault}`),
    ...(evidence.items < needed.items ? [`it rests on ${evidence.items} items`] : []),
    ...(refused.length >= evidence.items ? ['it is refused as often as liked'] : []),
    ...(lift < leastLift ? ['it is as frequent in the catalogue'] : []),
  ]
}

/** A reason that counts more than there is, or names what no item of the evidence has. */
const untrueReason = (one: InterestCase, { byId, readClaims }: World): string[] => {
  const evidence = evidenceOf(one)
  const items = evidence.flatMap(({ itemId }) => byId.get(itemId) ?? [])
  const texts = items.flatMap(textsIn)
  const foreign = readClaims(one.reason).filter(
    ({ meanings, isDenied, start, end }) =>
      !isDenied &&
      !texts.some((text) => mentions(text, one.reason.slice(start, end))) &&
      !meanings.some(({ attribute, value }) =>
        items.some((item) => valuesOn(item, attribute).includes(String(value))),
      ),
  )
  const first = quantitiesIn(one.reason, new Date(0))[0]?.quantity
  const isTooMany = first?.measure === 'bare' && first.number > evidence.length
  return [
    ...foreign.map(({ start, end }) => `no evidence has “${one.reason.slice(start, end)}”`),
    ...(isTooMany
      ? [`the reason counts ${first.number}, and the evidence ${evidence.length}`]
      : []),
  ]
}

import { titleOf } from '../../catalog/index.ts'
import { type Finding, findingsIn, type Mine } from '../finding.ts'
import { mineInterests } from '../mine.ts'
import { needed } from '../support.ts'

/** What a model may take for an interest: a value of the user's items, under a short handle. */
export interface Candidate {
  handle: string
  finding: Finding
  /** Believed without a model, too. */
  standsOut: boolean
}

/** So many are told: beyond, a value says next to nothing. */
const most = 120

/** RecGPT's pool of candidate interests: what stands out first, then the other values that several items share. */
export const candidatesOf = (mine: Mine): Candidate[] => {
  const believed = new Set(mineInterests(mine).map(({ id }) => id))
  const weight = ({ id, lift, support }: Finding) =>
    (believed.has(id) ? 1_000_000 : 0) + Math.log(lift) * support.items
  return findingsIn(mine)
    .filter(({ support }) => support.items >= needed.items)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, most)
    .map((finding, n) => ({
      handle: `c${n + 1}`,
      finding,
      standsOut: believed.has(finding.id),
    }))
}

/** A candidate as a model is told of it. */
export const toldCandidate = ({ handle, finding, standsOut }: Candidate) => ({
  candidate: handle,
  value: finding.value,
  attribute: titleOf(finding.attributeOf),
  items: finding.support.items,
  of: finding.occurrence.of,
  timesAsOften: Number(finding.lift.toPrecision(2)),
  ...(standsOut && { standsOut }),
})

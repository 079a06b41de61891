import type { CatalogueView, Item } from '../catalog/index.ts'
import { claimReader } from './claims.ts'
import { clarityFaults } from './clarity.ts'
import { factualityFaults } from './factuality.ts'
import { relevanceFaults } from './relevance.ts'
import { safetyFaults } from './safety.ts'
import { readSentence, type Told } from './sentence.ts'

/** What an explanation must be, all of it (RecGPT). */
export const explanationCriteria = ['relevance', 'factuality', 'clarity', 'safety'] as const
export type ExplanationCriterion = (typeof explanationCriteria)[number]

/** What is wrong with an explanation, in words. */
export interface ExplanationFault {
  criterion: ExplanationCriterion
  fault: string
}

const faultsBy = {
  relevance: relevanceFaults,
  factuality: factualityFaults,
  clarity: clarityFaults,
  safety: safetyFaults,
} satisfies Record<ExplanationCriterion, (sentence: ReturnType<typeof readSentence>) => string[]>

/**
 * A check of English sentences about items, whoever wrote them, against the items and what the user likes. A sentence
 * may be shown when it has no fault. The vocabulary is looked over once: keep the check for as long as the view.
 * `itemNouns` are what items are called, such as "book".
 */
export const explanationCheck = (
  view: Pick<CatalogueView, 'attributes' | 'vocabulary'>,
  itemNouns: readonly string[] = [],
) => {
  const readClaims = claimReader(view, itemNouns)
  return (sentence: string, item: Item, likes: Told['likes']): ExplanationFault[] => {
    const read = readSentence({ sentence, item, likes, attributes: view.attributes }, readClaims)
    return explanationCriteria.flatMap((criterion) =>
      faultsBy[criterion](read).map((fault) => ({ criterion, fault })),
    )
  }
}

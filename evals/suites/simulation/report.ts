import { meanOf, shareOf } from '../../evaluators/index.ts'
import type { Conversation, Scenario } from '../../simulator/index.ts'
import type { Metric } from '../../suite.ts'

/** The figures of one system in one scenario: pass rate, average rounds and CSR@20 by round. */
export const metricsOf = (
  label: string,
  { rounds }: Scenario,
  conversations: readonly Conversation[],
  goal?: Metric['goal'],
): Metric[] => [
  shareOf(
    `${label}: pass rate`,
    conversations.filter(({ satisfied }) => satisfied).length,
    conversations.length,
    goal,
  ),
  meanOf(
    `${label}: rounds`,
    conversations.map(({ turns }) => turns.length),
  ),
  ...Array.from({ length: rounds + 1 }, (_, round) =>
    meanOf(
      `${label}: CSR@20 after round ${round}`,
      conversations.map(({ csr }) => csr[round]!),
    ),
  ),
]

/** What the users who gave up had typed: where to look first. */
export const givenUp = (label: string, conversations: readonly Conversation[]): string[] =>
  conversations
    .filter(({ satisfied }) => !satisfied)
    .map(({ csr, turns }) => {
      const said = turns.map(({ command }) => `"${command}"`).join(', ')
      return `${label}: gave up at ${csr.at(-1)!.toFixed(2)} after ${said}`
    })

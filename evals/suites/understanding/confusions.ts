import { tally } from '../../tally.ts'
import type { Alignment } from './align.ts'
import { agree, aspects, told } from './claim.ts'
import type { CommandScore, SessionScore } from './score.ts'

const missesShown = 15
const confusionsShown = 15

/** What went wrong most often, and the first misses in short. */
export const confusionNotes = (
  commands: readonly CommandScore[],
  sessions: readonly SessionScore[],
): string[] => [
  'acts, expected > read: ' +
    counted(
      commands.flatMap(({ act }) =>
        act.expected === act.predicted ? [] : `${act.expected} > ${act.predicted}`,
      ),
    ),
  `directives, expected > read: ${counted(commands.flatMap(directiveConfusions))}`,
  ...commands
    .filter(({ exact }) => !exact)
    .slice(0, missesShown)
    .map((score) => missOf(score)),
  ...sessions.flatMap((session) => missesOf(session)[0] ?? []).slice(0, missesShown),
]

const counted = (names: readonly string[]): string => {
  const most = tally(names).slice(0, confusionsShown)
  return most.map(([name, count]) => `${name} (${count})`).join(', ') || 'none'
}

const directiveConfusions = ({ alignment: { near, missed, extra } }: CommandScore): string[] => [
  ...near.flatMap(([a, b]) =>
    aspects
      .filter((aspect) => !agree(a, b, aspect))
      .map((aspect) =>
        aspect === 'value'
          ? `another value of ${a.attribute}`
          : `${aspect} ${a[aspect]} > ${b[aspect]}`,
      ),
  ),
  ...missed.map(({ strength, attribute }) => `${strength} ${attribute} > nothing`),
  ...extra.map(({ strength, attribute }) => `nothing > ${strength} ${attribute}`),
]

/** A command that was not read exactly, with what was expected and what was read in its place. */
export const missOf = ({ id, command, act, alignment, sorted, ended }: CommandScore): string => {
  const parts = [
    act.expected !== act.predicted && `act ${act.expected} > ${act.predicted}`,
    ...wrongsOf(alignment),
    !sorted && 'the order',
    ended.right < ended.expected && 'not taken back',
  ]
  return `${id} "${short(command)}": ${parts.filter(Boolean).join('; ')}`
}

/** The turns of a session after which the wrong directives are in force. */
export const missesOf = ({ id, turns }: SessionScore): string[] =>
  turns.flatMap(({ command, alignment, exact }, i) =>
    exact ? [] : `${id}, turn ${i + 1} "${short(command)}": ${wrongsOf(alignment).join('; ')}`,
  )

const wrongsOf = ({ near, missed, extra }: Alignment): string[] => [
  ...near.map(([a, b]) => `${told(a)} > ${told(b)}`),
  ...missed.map((claim) => `${told(claim)} > nothing`),
  ...extra.map((claim) => `nothing > ${told(claim)}`),
]

const short = (text: string) => (text.length > 90 ? `${text.slice(0, 90)}...` : text)

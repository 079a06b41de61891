import { shareOf } from '../../evaluators/index.ts'
import type { SuiteReport } from '../../suite.ts'
import type { Seen } from './measure.ts'

const listed = 20

const isObeyed = ({ shown, violations }: Seen) => shown > 0 && violations.length === 0
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

/** The figures of all cases, and what went wrong. A case that shows nothing obeys nobody. */
export const reportOf = (seen: readonly Seen[]): SuiteReport => {
  const shown = sum(seen.map((one) => one.shown))
  const back = seen.filter(({ letsBack }) => letsBack !== null)
  const undone = seen.filter(({ restored }) => restored !== null)
  const none = { atMost: 0 }
  const every = { atLeast: 1 }
  return {
    metrics: [
      shareOf('violations', sum(seen.map(({ violations }) => violations.length)), shown, none),
      shareOf('cases obeyed', seen.filter(isObeyed).length, seen.length, every),
      shareOf(
        'taken back, shown again',
        back.filter((one) => one.letsBack).length,
        back.length,
        every,
      ),
      shareOf('repeats', sum(seen.map(({ repeats }) => repeats)), shown, none),
      shareOf(
        'pages restored by undo',
        undone.filter((one) => one.restored).length,
        undone.length,
        every,
      ),
    ],
    notes: seen.flatMap(wrongs).slice(0, listed),
  }
}

const wrongs = ({ commands, shown, violations, repeats, letsBack, restored }: Seen): string[] => {
  const said = commands.map((command) => `"${command}"`).join(', ')
  const some = violations.slice(0, 3).join('; ')
  return [
    ...(shown === 0 ? [`${said} showed nothing`] : []),
    ...(violations.length > 0
      ? [`${said} showed ${violations.length} that break it: ${some}`]
      : []),
    ...(repeats > 0 ? [`${said} showed ${repeats} twice`] : []),
    ...(letsBack === false ? [`${said} showed nothing of what was taken back`] : []),
    ...(restored === false ? [`${said}: undo did not bring the page back`] : []),
  ]
}

import { z } from 'zod'
import { feedInput } from '../../graphs/feed/index.ts'
import { viewTurn } from '../http/index.ts'
import { openTiller } from '../tiller.ts'
import type { Setting } from './setting.ts'
import { UsageError } from './usage.ts'

/** Types one command into a feed and prints what it led to. */
export const steer = async (
  { config, log }: Setting,
  text: string,
  { user, feed, json }: { user: string; feed: string; json?: boolean },
): Promise<void> => {
  const input = feedInput.safeParse({ userId: user, feed, command: text })
  if (!input.success) throw new UsageError(z.prettifyError(input.error))
  const tiller = await openTiller(config, log)
  try {
    const { state, page } = await tiller.feed.steer({ userId: user, feed }, { command: text })
    const { schema } = await tiller.readView()
    const turn = viewTurn(state, page, schema, state.turnId!)
    console.log(json ? JSON.stringify(turn, null, 2) : describe(turn))
  } finally {
    await tiller.close()
  }
}

const describe = ({
  turn,
  directives,
  notUnderstood,
  shortfall,
  page,
}: ReturnType<typeof viewTurn>) =>
  [
    `${turn.act}: ${turn.text}`,
    ...directives.map(
      ({ polarity, strength, attribute, operator, value, text, like }) =>
        `  ${polarity === 'want' ? '+' : '-'} ${strength} ${text ?? like ?? `${attribute} ${operator} ${JSON.stringify(value)}`}`,
    ),
    ...notUnderstood.map(({ quote, why }) => `  ? "${quote}": ${why}`),
    ...(shortfall ? [`  only ${shortfall.matching} of ${shortfall.wanted} match`] : []),
    '',
    ...page.items.map(
      ({ title, explanation }, i) => `${String(i + 1).padStart(3)}. ${title}  ${explanation}`,
    ),
  ].join('\n')

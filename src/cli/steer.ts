import { viewTurn } from '../http/index.ts'
import { openTiller } from '../tiller.ts'
import type { Setting } from './setting.ts'

/** Types one command into a feed and prints what it led to. */
export const steer = async (
  { config, log }: Setting,
  text: string,
  { user, feed, json }: { user: string; feed: string; json?: boolean },
): Promise<void> => {
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
      ({ polarity, strength, attribute, operator, value, text }) =>
        `  ${polarity === 'want' ? '+' : '-'} ${strength} ${text ?? `${attribute} ${operator} ${JSON.stringify(value)}`}`,
    ),
    ...notUnderstood.map(({ quote, why }) => `  ? "${quote}": ${why}`),
    ...(shortfall ? [`  only ${shortfall.matching} of ${shortfall.wanted} match`] : []),
    '',
    ...page.items.map(
      ({ title, explanation }, i) => `${String(i + 1).padStart(3)}. ${title}  ${explanation}`,
    ),
  ].join('\n')

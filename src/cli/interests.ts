import { type InterestsState, learnInterests } from '../../graphs/interests/index.ts'
import { needed, suffices } from '../interests/index.ts'
import { configuredInterests, openMigrated } from '../tiller.ts'
import { table } from './columns.ts'
import type { Setting } from './setting.ts'
import { checkUser } from './usage.ts'

/** Mines a user's interests now, and prints what is believed and why. */
export const showInterests = async (
  { config }: Setting,
  { user, json }: { user: string; json?: boolean },
): Promise<void> => {
  checkUser(user)
  const database = await openMigrated(config)
  try {
    const { pool } = database
    const runtime = await configuredInterests(config, pool)
    const { report, support, degraded, rejected, interests, tags } = await learnInterests(
      runtime,
      user,
    )
    const told = { report, support, degraded, rejected, interests, tags }
    console.log(json ? JSON.stringify({ user, ...told }, null, 2) : describe(user, told))
  } finally {
    await database.close()
  }
}

type Told = Pick<
  InterestsState,
  'report' | 'support' | 'degraded' | 'rejected' | 'interests' | 'tags'
>

const describe = (
  user: string,
  { report, support, degraded, rejected, interests, tags }: Told,
): string =>
  [
    `${user}: ${counted(report.events, 'event')} read, ${report.kept} of them likes, saves, purchases or views; ` +
      `they tell of ${counted(support.items, 'item')} on ${counted(support.occasions, 'occasion')}.`,
    ...(degraded ? [withoutModel] : []),
    ...(interests.length > 0 ? [] : [suffices(support) ? nothingStandsOut : tooLittle]),
    ...section(
      'Interests',
      interests.map(({ name, stage, reason }) => [name, stage, reason]),
    ),
    ...section(
      'Tags',
      tags.map(({ tag, strength, reason }) => [tag, strength.toFixed(1), reason]),
    ),
    ...section(
      'Not believed of what the model said',
      rejected.map(({ of, name, why }) => [of, name, why]),
    ),
  ].join('\n')

const withoutModel = 'The model gave no answer to work with: some of this was found without it.'

const tooLittle =
  `Too little to tell an interest from: it takes ${needed.items} items that share a value, liked, saved, bought or ` +
  `watched on ${needed.occasions} occasions over an hour apart.`

const nothingStandsOut =
  'Nothing stands out: no value is shared by these items more often than chance would have it, compared with the catalogue.'

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Rows in columns under a heading; nothing without rows. */
const section = (heading: string, rows: readonly string[][]): string[] =>
  rows.length === 0 ? [] : ['', heading, ...table(rows)]

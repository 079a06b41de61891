import { join } from 'node:path'
import { Command, Option } from 'commander'
import { readConfig } from '../../../src/config.ts'
import { type Embedder, openEmbedder } from '../../../src/models/index.ts'
import { type CatalogueName, catalogueNames } from '../../catalogues/index.ts'
import { missesOf, missOf } from './confusions.ts'
import { practiceCommands } from './gold.ts'
import { type Measured, measure, openGrounds, scoreCommands } from './measure.ts'
import { isKeptBack } from './split.ts'

// npx tsx evals/suites/understanding/misses.ts: prints every gold command and session that is not read exactly.
interface Options {
  catalogue: CatalogueName
  data: string
  tag?: string
  embedder: boolean
  practice: boolean
}

const misses = async ({ catalogue, data, tag, embedder: isEmbedded, practice }: Options) => {
  const cacheDir = join(readConfig().TILLER_DATA_DIR, 'models')
  const embedder = isEmbedded ? await openEmbedder({ embedder: 'builtin', cacheDir }) : undefined
  const { commands: all, sessions } = practice
    ? await practised(catalogue, data, embedder)
    : (await measure(catalogue, data, embedder)).ours
  // What is kept back stays unseen.
  const commands = all.filter(
    (score) => (practice || !isKeptBack(score)) && (tag === undefined || score.tags.includes(tag)),
  )
  const missed = commands.filter(({ exact }) => !exact)
  for (const score of missed) console.log(missOf(score))
  if (tag === undefined)
    for (const line of sessions.filter((one) => !isKeptBack(one)).flatMap(missesOf))
      console.log(line)
  console.log(`${missed.length} of ${commands.length} commands are not exact`)
}

const practised = async (
  catalogue: CatalogueName,
  data: string,
  embedder: Embedder | undefined,
): Promise<Measured> => {
  const { ours } = await openGrounds(catalogue, data, embedder)
  return { commands: await scoreCommands(ours, await practiceCommands(catalogue)), sessions: [] }
}

await new Command()
  .name('misses')
  .description('prints every gold command and session that is not read exactly')
  .addOption(
    new Option('--catalogue <name>')
      .choices(catalogueNames)
      .default('films' satisfies CatalogueName),
  )
  .requiredOption('--data <folder>', 'the folder of real data')
  .option('--tag <tag>', 'only commands with this tag')
  .option('--practice', 'the commands to practise on, in place of the gold', false)
  .option('--no-embedder', 'without the embedding model: it starts sooner')
  .action(misses)
  .parseAsync()

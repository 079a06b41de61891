import { join } from 'node:path'
import { Command, Option } from 'commander'
import { readConfig } from '../../../src/config.ts'
import { openEmbedder } from '../../../src/models/index.ts'
import type { Directive } from '../../../src/preferences/index.ts'
import { type CatalogueName, catalogueNames, catalogues, viewOf } from '../../catalogues/index.ts'
import { claimOfDirective, told } from './claim.ts'
import { openMemory } from './memory.ts'
import { now, openReader } from './reader.ts'

// npx tsx evals/suites/understanding/show.ts: prints how commands are read, one after the other into one feed.
interface Options {
  catalogue: CatalogueName
  data: string
  embedder: boolean
}

const show = async (
  commands: string[],
  { catalogue: name, data, embedder: isEmbedded }: Options,
) => {
  const catalogue = await catalogues[name](data)
  const cacheDir = join(readConfig().TILLER_DATA_DIR, 'models')
  const embedder = isEmbedded ? await openEmbedder({ embedder: 'builtin', cacheDir }) : undefined
  const { schema } = viewOf(catalogue)
  const titles = new Map(catalogue.items.map(({ id, title }) => [id, title]))
  const tell = (directive: Directive) => told(claimOfDirective(directive, { schema, titles, now }))
  const read = await openReader(catalogue, embedder)
  const take = openMemory(schema)
  let inForce: readonly Directive[] = []
  for (const command of commands) {
    const reading = await read(command, [], inForce)
    const { understood, ended, preferences } = take(reading)
    inForce = preferences.directives
    const lines = [
      `"${command}": ${reading.act}`,
      ...understood.map((directive) => `  + ${tell(directive)}`),
      ...ended.map((directive) => `  - ${tell(directive)}`),
      ...reading.operations.flatMap((operation) =>
        operation.op === 'add' ? [] : `  ${JSON.stringify(operation)}`,
      ),
      ...reading.notUnderstood.map(({ quote, why }) => `  ? "${quote}": ${why}`),
    ]
    console.log(lines.join('\n'))
  }
}

await new Command()
  .name('show')
  .description('prints how commands are read, one after the other into one feed')
  .addOption(
    new Option('--catalogue <name>')
      .choices(catalogueNames)
      .default('films' satisfies CatalogueName),
  )
  .requiredOption('--data <folder>', 'the folder of real data')
  .option('--no-embedder', 'without the embedding model: it starts sooner')
  .argument('<commands...>')
  .action(show)
  .parseAsync()

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { importDemo } from '../../src/catalog/index.ts'
import { progressBar } from '../../src/cli/index.ts'
import { readConfig } from '../../src/config.ts'
import { openChatModel, openEmbedder } from '../../src/models/index.ts'
import { allItems, openEvalFeed } from '../feed/index.ts'
import { checkPlace } from '../files.ts'
import { runToEnd } from '../program.ts'
import { remembering, scenarios, simulate, type Turn } from '../simulator/index.ts'
import { cardOf } from './card.ts'
import { examplesOf } from './example.ts'

interface Options {
  out: string
  users: number
  seed: string
}

const collect = async ({ out, users, seed }: Options) => {
  checkPlace('--out', out)
  const config = readConfig()
  const cacheDir = join(config.TILLER_DATA_DIR, 'models')
  const embedder = await openEmbedder({ embedder: 'builtin', cacheDir })
  const chat = await openChatModel({
    model: config.TILLER_CHAT_MODEL,
    apiKey: config.OPENAI_API_KEY,
    baseUrl: config.OPENAI_BASE_URL,
  })
  const { feed, runtime, close } = await openEvalFeed(embedder, importDemo, { chat })
  const bar = progressBar('collecting')
  try {
    const view = await runtime.readView()
    const world = { items: await allItems(feed), view }
    const system = remembering(feed)
    const turns: Turn[] = []
    let done = 0
    for (const scenario of scenarios)
      for (let user = 0; user < users; user++) {
        turns.push(...(await simulate({ system, scenario, world, user, seed })).turns)
        bar.update(++done, scenarios.length * users)
      }
    bar.stop()
    const examples = examplesOf(turns, view)
    const teacher = chat?.model ?? 'the built-in parser'
    await writeFile(out, examples.lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    await writeFile(`${out}.card.md`, cardOf(examples, { seed, users, teacher }))
    console.log(`${examples.lines.length} examples of ${turns.length} turns in ${out}`)
  } finally {
    bar.stop()
    await close()
  }
}

const count = (text: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('expected a whole number from 1')
  return Number(text)
}

const program = new Command('npx tsx evals/distillation/collect.ts')
  .description(
    'Let simulated users talk with the feed over the demo catalogue, and write what was read of their commands as ' +
      'examples for fine-tuning a chat model. The teacher is the model of TILLER_CHAT_MODEL; without one, the ' +
      'built-in parser. A data card is written beside the file.',
  )
  .requiredOption('--out <file>', 'the JSONL file to write')
  .option('--users <n>', 'how many users in each scenario', count, 40)
  .option('--seed <text>', 'decides every user', 'distillation')
  .showHelpAfterError()
  .action(collect)

await runToEnd(program)

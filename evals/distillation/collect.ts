import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importDemo } from '../../src/catalog/index.ts'
import { progressBar } from '../../src/cli/index.ts'
import { readConfig } from '../../src/config.ts'
import { openChatModel, openEmbedder } from '../../src/models/index.ts'
import { allItems, openEvalFeed } from '../feed/index.ts'
import { checkPlace } from '../files.ts'
import { remembering, scenarios, simulate } from '../simulator/index.ts'
import { cardOf } from './card.ts'
import { examplesOf, type Heard, heardIn } from './example.ts'
import { type Shape, shaped } from './shapes.ts'

interface Options {
  out: string
  shape: Shape
  users: number
  seed: string
}

/**
 * `distill collect`: writes what was read of simulated users' commands, and which plan was chosen, as examples.
 *
 * @throws UsageError before any work, when the file cannot be written there.
 */
export const collect = async ({ out, shape, users, seed }: Options): Promise<void> => {
  checkPlace('--out', out)
  const config = readConfig()
  const cacheDir = join(config.TILLER_DATA_DIR, 'models')
  const embedder = await openEmbedder({ embedder: 'builtin', cacheDir })
  const chat = await openChatModel({
    model: config.TILLER_CHAT_MODEL,
    apiKey: config.OPENAI_API_KEY,
    baseUrl: config.OPENAI_BASE_URL,
  })
  const choosesPlan = config.TILLER_PLANNER === 'model'
  const changes = { chat, choosesPlan }
  const { feed, runtime, close } = await openEvalFeed(embedder, importDemo, changes)
  const bar = progressBar('collecting')
  try {
    const view = await runtime.readView()
    const world = { items: await allItems(feed), view }
    const system = remembering(feed)
    const turns: Heard[] = []
    let done = 0
    for (const scenario of scenarios)
      for (let user = 0; user < users; user++) {
        turns.push(...heardIn((await simulate({ system, scenario, world, user, seed })).turns))
        bar.update(++done, scenarios.length * users)
      }
    bar.stop()
    const examples = examplesOf(turns, { view, now: runtime.now() })
    const teacher = chat?.model ?? 'the built-in parser'
    const { parser, planner } = examples
    const linesOf = (list: typeof parser) =>
      list.map((messages) => `${JSON.stringify(shaped(messages, shape))}\n`).join('')
    await writeFile(out, linesOf(parser))
    await writeFile(`${out}.planner.jsonl`, linesOf(planner))
    await writeFile(`${out}.card.md`, cardOf(examples, { seed, users, teacher }))
    console.log(
      `${parser.length} examples for the parser of ${turns.length} turns in ${out}, and ${planner.length} for the planner`,
    )
  } finally {
    bar.stop()
    await close()
  }
}

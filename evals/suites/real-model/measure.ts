import type { ChatOpenAI } from '@langchain/openai'
import { importDemo } from '../../../src/catalog/index.ts'
import { type Reading, readWithModel } from '../../../src/language/index.ts'
import type { Embedder } from '../../../src/models/index.ts'
import { type CatalogueName, catalogues } from '../../catalogues/index.ts'
import { mean, meanOf, shareOf } from '../../evaluators/index.ts'
import { allItems, openEvalFeed } from '../../feed/index.ts'
import { type Conversation, remembering, scenarios, simulate } from '../../simulator/index.ts'
import type { Metric } from '../../suite.ts'
import { f1, tallyOf } from '../understanding/align.ts'
import { share, tallied } from '../understanding/figures.ts'
import { practiceCommands } from '../understanding/gold.ts'
import { groundOf, scoreCommands } from '../understanding/measure.ts'
import { builtinParser, openReader, type Parser } from '../understanding/reader.ts'
import type { CommandScore } from '../understanding/score.ts'

/** These catalogues are the repository's own, and so are the commands to practise on over them. */
const sampled: CatalogueName[] = ['recipes', 'stays']

/** How a model reads a sample of commands, and how often it does not and the built-in parser reads. */
export const measureReading = async (
  chat: ChatOpenAI,
  embedder: Embedder,
  perCatalogue: number,
  onCommand: () => void,
): Promise<Metric[]> => {
  const answers: { ms: number; isDegraded: boolean }[] = []
  const plainly = builtinParser()
  const withModel: Parser = async (input) => {
    const began = performance.now()
    let reading: Reading | undefined
    try {
      reading = await readWithModel(chat, input, { embedder })
    } catch {}
    answers.push({ ms: performance.now() - began, isDegraded: reading === undefined })
    onCommand()
    return reading ?? plainly(input)
  }
  const scores: Record<'model' | 'built-in parser', CommandScore[]> = {
    model: [],
    'built-in parser': [],
  }
  for (const name of sampled) {
    const catalogue = await catalogues[name]('')
    const commands = everyFew(
      (await practiceCommands(name)).filter(({ inputs }) => inputs.before.length === 0),
      perCatalogue,
    )
    const scored = async (parser?: Parser) =>
      scoreCommands(
        groundOf(name, catalogue, await openReader(catalogue, embedder, parser)),
        commands,
      )
    scores.model.push(...(await scored(withModel)))
    scores['built-in parser'].push(...(await scored()))
  }
  const degraded = answers.filter(({ isDegraded }) => isDegraded).length
  return [
    shareOf('commands degraded to the built-in parser', degraded, answers.length),
    meanOf(
      'seconds a command',
      answers.map(({ ms }) => ms / 1_000),
    ),
    ...Object.entries(scores).flatMap(([reader, list]) => [
      tallied(
        `directive F1, ${reader}`,
        list.map(({ alignment }) => tallyOf(alignment)),
        f1,
      ),
      share(`whole commands exact, ${reader}`, list, ({ exact }) => exact),
    ]),
  ]
}

/** So many of a list, evenly spread. */
const everyFew = <Thing>(things: readonly Thing[], count: number): Thing[] => {
  const step = Math.max(1, Math.floor(things.length / count))
  return things.filter((_, i) => i % step === 0).slice(0, count)
}

/** Lets simulated users of the single-round scenario talk with a feed that reads by the model. */
export const measureScenario = async (
  chat: ChatOpenAI,
  embedder: Embedder,
  users: number,
  onUser: () => void,
  fill: Parameters<typeof openEvalFeed>[1] = importDemo,
): Promise<Metric[]> => {
  const { feed, runtime, close } = await openEvalFeed(embedder, fill, { chat })
  try {
    const world = { items: await allItems(feed), view: await runtime.readView() }
    const scenario = scenarios[0]!
    const conversations: Conversation[] = []
    for (let user = 0; user < users; user++) {
      const system = remembering(feed)
      conversations.push(await simulate({ system, scenario, world, user, seed: 'real model' }))
      onUser()
    }
    const turns = conversations.flatMap((one) => one.turns)
    const satisfied = conversations.filter((one) => one.satisfied).length
    const degraded = turns.filter(({ answer }) => answer.degraded).length
    return [
      shareOf(`${scenario.name}: satisfied`, satisfied, users),
      meanOf(
        `${scenario.name}: share of the last page that suits`,
        conversations.map(({ csr }) => mean(csr.slice(-1))),
      ),
      shareOf(`${scenario.name}: turns degraded`, degraded, turns.length),
    ]
  } finally {
    await close()
  }
}

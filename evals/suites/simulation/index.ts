import { join } from 'node:path'
import { readConfig } from '../../../src/config.ts'
import { openChatModel, openEmbedder } from '../../../src/models/index.ts'
import { catalogueFiles } from '../../catalogues/index.ts'
import { isFile } from '../../files.ts'
import { modelsVoice } from '../../simulator/index.ts'
import type { Suite, SuiteReport } from '../../suite.ts'
import { ratingsFile } from '../recommendation/ratings.ts'
import { openDemo, openRecipes } from './drawn.ts'
import { openHistories } from './histories.ts'
import { measure } from './measure.ts'
import { curvesOf, differencesOf, givenUp, leaksOf, metricsOf, tableOf } from './report.ts'

const seed = 'simulation'
const notesPerScene = 5

const incomparable =
  'not comparable with the figures of the paper on RecBot: other data, other users, another simulator'

/** Users with hidden wishes talk with the feed, with the feed without each of its tools, and with others. */
export const simulation: Suite = {
  name: 'simulation',
  about:
    'simulated users, with --data of real pasts: who is satisfied and finds what they like, beside ten other systems',
  async run({ data, modelsDir, users, onProgress }) {
    const embedder = await openEmbedder({ embedder: 'builtin', cacheDir: modelsDir })
    const chat = await openVoice()
    const missing = [ratingsFile, catalogueFiles.films].find((file) => !isFile(join(data, file)))
    const openings = missing
      ? [() => openDemo(embedder, users), () => openRecipes(embedder, users)]
      : [() => openHistories(embedder, data, seed, users)]
    const report: Required<Omit<SuiteReport, 'examples'>> = {
      metrics: [],
      notes: [incomparable, ...(missing ? [`nobody has a real past without ${missing}`] : [])],
      pictures: [],
    }
    let talks = 0
    for (const [place, open] of openings.entries()) {
      const { setting, close } = await open()
      try {
        const words = { model: 0, plain: 0 }
        const count = (isModels: boolean) => words[isModels ? 'model' : 'plain']++
        const people = setting.casts.flatMap((cast) => cast.people).length
        const total = talks + people * setting.systems.length * (openings.length - place)
        const scenes = await measure(setting, {
          seed,
          reword: chat && modelsVoice(chat, setting.world.view, count),
          onTalk: () => onProgress(++talks, total),
        })
        report.notes.push(...setting.notes)
        if (chat)
          report.notes.push(`${words.model} commands are in a model's words, ${words.plain} plain`)
        for (const scene of scenes) {
          const label = `${setting.name} ${scene.scenario.name}`
          report.metrics.push(
            ...metricsOf(label, scene),
            ...differencesOf(label, scene),
            ...leaksOf(label, scene),
          )
          report.pictures.push(...curvesOf(label, scene))
          report.notes.push(tableOf(label, scene), ...givenUp(label, scene).slice(0, notesPerScene))
        }
      } finally {
        await close()
      }
    }
    return report
  },
}

/** The chat model that words what users say, where one is configured; the feed reads with the built-in parser all the same. */
const openVoice = () => {
  const {
    TILLER_CHAT_MODEL: model,
    OPENAI_API_KEY: apiKey,
    OPENAI_BASE_URL: baseUrl,
  } = readConfig()
  return openChatModel({ model, apiKey, baseUrl })
}

import { openEmbedder } from '../../../src/models/index.ts'
import { openEvalFeed, ownCatalogue } from '../../feed/index.ts'
import type { Suite } from '../../suite.ts'
import { steered } from './cases.ts'
import { measureSteered } from './measure.ts'
import { type Measured, reportOf } from './report.ts'

/** What words do to a page: how far they move it, whether stronger ones move it further, and what else they change. */
export const steering: Suite = {
  name: 'steering',
  about: 'how far words move a page, whether stronger ones move it further, and what else changes',
  async run({ modelsDir, onProgress }) {
    const embedder = await openEmbedder({ embedder: 'builtin', cacheDir: modelsDir })
    const measured: Measured[] = []
    for (const name of new Set(steered.map(({ catalogue }) => catalogue))) {
      const { feed, close } = await openEvalFeed(embedder, ownCatalogue(name))
      try {
        for (const one of steered.filter(({ catalogue }) => catalogue === name)) {
          const effects = await measureSteered(feed, one, `user ${measured.length}`)
          measured.push({ steered: one, effects })
          onProgress(measured.length, steered.length)
        }
      } finally {
        await close()
      }
    }
    return reportOf(measured)
  },
}

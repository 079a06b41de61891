import type { Embedder } from '../../../../src/models/index.ts'
import { openEmbedder } from '../../../../src/models/index.ts'
import type { Suite, SuiteReport } from '../../../suite.ts'

/** What a measurement on outside data is run with. */
export interface Outside {
  data: string
  embedder: Embedder
  onProgress: (done: number, total: number) => void
}

/** A suite on outside data: without the folder it says that it was skipped. */
export const outsideSuite = (
  name: string,
  about: string,
  measure: (outside: Outside) => Promise<SuiteReport>,
): Suite => ({
  name,
  about,
  async run({ data, modelsDir, onProgress }) {
    if (!data) return { metrics: [], notes: ['skipped: no data folder'] }
    const embedder = await openEmbedder({ embedder: 'builtin', cacheDir: modelsDir })
    return measure({ data, embedder, onProgress })
  },
})

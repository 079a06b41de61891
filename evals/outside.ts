import type { Embedder } from '../src/models/index.ts'
import { openEmbedder } from '../src/models/index.ts'
import type { Suite, SuiteReport } from './suite.ts'

/** What a measurement on outside data is run with. */
export interface Outside {
  data: string
  embedder: Embedder
  onProgress: (done: number, total: number) => void
}

/** A suite on outside data. */
export const outsideSuite = (
  name: string,
  about: string,
  needs: readonly string[],
  measure: (outside: Outside) => Promise<SuiteReport>,
): Suite => ({
  name,
  about,
  needs,
  async run({ data, modelsDir, onProgress }) {
    const embedder = await openEmbedder({ embedder: 'builtin', cacheDir: modelsDir })
    return measure({ data, embedder, onProgress })
  },
})

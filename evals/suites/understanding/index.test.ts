import { expect, test } from 'vitest'
import { external, understanding } from './index.ts'

test.each([understanding, ...external])(
  'without data $name says that it was skipped',
  async (suite) => {
    const report = await suite.run({ modelsDir: 'nowhere', onProgress: () => {} })
    expect(report).toEqual({ metrics: [], notes: ['skipped: no data folder'] })
  },
)

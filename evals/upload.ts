import { randomUUID } from 'node:crypto'
import { Client } from 'langsmith/client'
import type { Evaluated } from './traces/index.ts'

/** Where uploads go, and as whom; the client reads `LANGSMITH_API_KEY` and `LANGSMITH_ENDPOINT` where nothing is given. */
export interface Target {
  apiKey?: string
  apiUrl?: string
}

/**
 * Sends cases to LangSmith as a new experiment: a dataset with the name, made where there is none, with an example, a
 * run and the feedback of every evaluator for each case.
 *
 * @throws what the client throws: a wrong key, a server that is away.
 */
export const upload = async (
  name: string,
  cases: readonly Evaluated[],
  target: Target = {},
): Promise<string> => {
  const client = new Client({ ...target, autoBatchTracing: false })
  const dataset = (await client.hasDataset({ datasetName: name }))
    ? await client.readDataset({ datasetName: name })
    : await client.createDataset(name)
  const ids = cases.map(() => randomUUID())
  await client.createExamples(
    cases.map(({ example }, n) => ({
      id: ids[n]!,
      dataset_id: dataset.id,
      inputs: example.inputs,
      outputs: example.referenceOutputs,
      metadata: example.metadata,
    })),
  )
  const projectName = `${name} ${new Date().toISOString()}`
  const { id: sessionId } = await client.createProject({
    projectName,
    referenceDatasetId: dataset.id,
  })
  for (const [n, { example, outputs, results }] of cases.entries()) {
    const run = randomUUID()
    const at = Date.now()
    await client.createRun({
      id: run,
      name: example.metadata.suite,
      run_type: 'chain',
      inputs: example.inputs,
      outputs,
      start_time: at,
      end_time: at,
      project_name: projectName,
      reference_example_id: ids[n]!,
    })
    for (const { key, score, comment } of results)
      await client.createFeedback({
        runId: run,
        sessionId,
        key,
        score,
        ...(comment && { comment }),
      })
  }
  return projectName
}

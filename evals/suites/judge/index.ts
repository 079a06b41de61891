import { writeFile } from 'node:fs/promises'
import { labelFiles, labelKey, readLabels } from '../../../src/cli/index.ts'
import { readConfig } from '../../../src/config.ts'
import { openChatModel } from '../../../src/models/index.ts'
import { openWorlds, type Part, partOf, readCases } from '../../judge/index.ts'
import type { Suite } from '../../suite.ts'
import { questionsOf } from './disagreements.ts'
import { judgeAll } from './judges.ts'
import type { Verdict } from './measure.ts'
import { disagreementNotes, metricsOf } from './report.ts'

const modelTimeoutMs = 60_000

/** How well the judge of interests, tags and explanations agrees with people, on the half of the cases kept back. */
export const judge: Suite = {
  name: 'judge',
  about:
    'the judge of interests, tags and explanations, against labels by hand, beside passing all',
  async run({ disagreements, labels, onProgress }) {
    const config = readConfig()
    const chat = await openChatModel({
      model: config.TILLER_CHAT_MODEL,
      apiKey: config.OPENAI_API_KEY,
      baseUrl: config.OPENAI_BASE_URL,
      timeoutMs: modelTimeoutMs,
    })
    const people = await readLabels(labels ?? labelFiles(config).labels)
    const worlds = await openWorlds()
    const cases = await readCases()
    const { judges, unanswered } = await judgeAll(cases, worlds, people, chat, onProgress)
    if (disagreements !== undefined) {
      const questions = questionsOf(judges.at(-1)!.cases, worlds)
      await writeFile(disagreements, questions.map((one) => `${JSON.stringify(one)}\n`).join(''))
    }
    const ofPart = (part: Part) =>
      judges.map(({ name, cases }) => ({
        name: `${name}, ${part}`,
        cases: cases.filter(([first]) => first && partOf(first.case) === part),
      }))
    const unseen = [...ofPart('kept back'), ...ofPart('later')]
    const relabelled = judges[0]!.cases.flat().filter(isLabelledBy(people)).length
    return {
      metrics: unseen.flatMap(({ name, cases }) => metricsOf(name, cases)),
      notes: [
        `${cases.length - ofPart('development')[0]!.cases.length} of ${cases.length} cases: the code was made with the others`,
        'whoever wrote the cases wrote the checks: other people are less kind to them',
        ...(relabelled > 0 ? [`${relabelled} labels are those that people gave later`] : []),
        ...(chat ? [] : ['no chat model is configured: the code judged alone']),
        ...(unanswered > 0 ? [`the model gave no answer to ${unanswered} cases`] : []),
        ...unseen.flatMap(({ name, cases }) => disagreementNotes(name, cases)),
      ],
    }
  },
}

const isLabelledBy =
  (people: ReadonlyMap<string, unknown>) =>
  ({ case: { id }, criterion }: Verdict): boolean =>
    people.has(labelKey({ id, criterion }))

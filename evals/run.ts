import { Command, Option } from 'commander'
import { countOf } from '../src/cli/index.ts'
import { listOf } from './choose.ts'
import { evaluate } from './evaluate.ts'
import { runToEnd } from './program.ts'
import type { Suite } from './suite.ts'
import { explanations } from './suites/explanations/index.ts'
import { intent } from './suites/intent/index.ts'
import { judge } from './suites/judge/index.ts'
import { latency } from './suites/latency/index.ts'
import { obedience } from './suites/obedience/index.ts'
import { realModel } from './suites/real-model/index.ts'
import { recommendation } from './suites/recommendation/index.ts'
import { retrieval } from './suites/retrieval/index.ts'
import { robustness } from './suites/robustness/index.ts'
import { simulation } from './suites/simulation/index.ts'
import { softAttributes } from './suites/soft-attributes/index.ts'
import { statedPreferences } from './suites/stated-preferences/index.ts'
import { steering } from './suites/steering/index.ts'
import { trajectories } from './suites/trajectory/index.ts'
import { external, understanding } from './suites/understanding/index.ts'

const suites: Suite[] = [
  obedience,
  steering,
  trajectories,
  retrieval,
  explanations,
  robustness,
  latency,
  recommendation,
  intent,
  simulation,
  judge,
  understanding,
  softAttributes,
  statedPreferences,
  realModel,
  ...external,
]

const count = countOf(5)

const program = new Command('npm run eval --')
  .description(
    'Measure the feed. Exits with 1 when a goal is missed or a figure is worse than the baseline, with 2 when it cannot begin.',
  )
  .argument('[suite...]', 'which suites; all that have their data when none is named')
  .option('--data <dir>', 'the folder of real data, for the suites that need it')
  .option('--traces <file>', 'measure turns that `tiller traces export` wrote, not live ones')
  .option('--baseline <file>', 'compare with the figures that an earlier run wrote with --json')
  .option('--json <file>', 'write the figures to a file')
  .option('--html <file>', 'write a report with pictures')
  .option('--examples <file>', 'write the cases one by one, as LangSmith and openevals have them')
  .option(
    '--disagreements <file>',
    'of judge: write what it and the labels disagree on, for `tiller label`',
  )
  .option('--labels <file>', 'of judge: the labels that people gave, else those of the data folder')
  .option('--upload <dataset>', 'send the cases to LangSmith, with LANGSMITH_API_KEY')
  .option('--users <n>', 'of simulation and real-model: how many users in each scenario', count)
  .addOption(
    new Option('--gguf <file>', 'of real-model: a chat model to serve on this machine').env(
      'TILLER_EVAL_GGUF',
    ),
  )
  .showHelpAfterError()
  .addHelpText('after', `\nSuites:\n${listOf(suites)}`)
  .action((names, options) => evaluate(suites, names, options))

await runToEnd(program)

import { Command, Option } from 'commander'
import { countOf } from '../../src/cli/index.ts'
import { runToEnd } from '../program.ts'
import { collect } from './collect.ts'
import { evaluateStudent } from './evaluate.ts'
import { shapes } from './shapes.ts'
import { train } from './train.ts'

const count = countOf(6)

const program = new Command('tiller distill')
  .description(
    'Teach a small parser what a large one reads: collect examples, train on them, and measure.',
  )
  .showHelpAfterError()

program
  .command('collect')
  .description(
    'let simulated users talk with the feed over the demo catalogue, and write what was read of their commands, and ' +
      'which plan was chosen, as examples for fine-tuning a chat model, with a data card beside the file. The teacher is ' +
      'the model of TILLER_CHAT_MODEL; without one, the built-in parser.',
  )
  .requiredOption('--out <file>', 'the JSONL file to write')
  .addOption(
    new Option('--shape <name>', "OpenAI's and TRL's messages, or TRL's prompt and completion")
      .choices(shapes)
      .default(shapes[0]),
  )
  .option('--users <n>', 'how many users in each scenario', count, 40)
  .option('--seed <text>', 'decides every user', 'distillation')
  .action(collect)

program
  .command('train')
  .description(
    "train the built-in parser's student, with --data; start a fine-tuning job of a chat model, with --examples and " +
      'OPENAI_API_KEY; without a key, print how to fine-tune an open model on them',
  )
  .option('--data <folder>', 'the folder of real data: trains the student')
  .option('--out <file>', "where the student goes; the built-in parser's own file without it")
  .option('--examples <file>', 'what `collect` wrote: trains a chat model')
  .option('--model <name>', 'the model to fine-tune', 'gpt-4.1-mini-2025-04-14')
  .action(train)

program
  .command('evaluate')
  .description(
    'set teacher, student, rules, and rules with the student before commands that none was made with',
  )
  .requiredOption('--data <folder>', 'the folder of real data')
  .option('--student <file>', "another student than the built-in parser's own")
  .option('--json <file>', 'write the figures to a file')
  .action(evaluateStudent)

await runToEnd(program)

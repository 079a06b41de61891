import { operationSchema } from '../preferences/index.ts'
import { actOf, weightiest } from './clauses/act.ts'
import { askedOf } from './clauses/asked.ts'
import { ungrounded } from './grounding.ts'
import type { ParserInput } from './input.ts'
import { type Interpretation, interpret } from './operations/interpret.ts'
import type { Act, Reading } from './reading.ts'
import { toldTexts } from './student/told.ts'
import { tokensOf } from './tokens.ts'
import { corrected } from './vocabulary/corrected.ts'
import { grammarIn } from './vocabulary/spoken.ts'

const whyNothing: Partial<Record<Act, string>> = {
  noise: 'it asks for nothing that this catalogue knows',
  unsupported: 'a feed cannot do this',
}

/**
 * The built-in parser: reads a command by its grammar's function words and the catalogue's own values. Plain code,
 * no model: the same command over the same catalogue, page and grounding always reads the same.
 */
export const readCommand = ({
  command,
  shown,
  view,
  inForce = [],
  grounding = ungrounded,
  student,
  now,
}: ParserInput): Reading => {
  const tokens = corrected(tokensOf(command), view, grounding)
  const compiled = grammarIn(tokens, view, grounding)
  const act = actOf(tokens, compiled)
  if (act) return { act, operations: [], notUnderstood: nothing(act, command) }
  const context = { tokens, view, shown, inForce, now }
  const { atoms, acts, isTold, cut } = askedOf({ ...context, compiled, grounding })
  const interpreted = interpret({ ...context, atoms, grammar: compiled.grammar })
  // It has learnt no language but English.
  const isLearnt = student && compiled.grammar.language === 'en'
  const told = isLearnt && toldTexts(student, { tokens, atoms: cut, grounding }, atoms)
  const { operations, notUnderstood, instead } = told ? withoutTold(interpreted, told) : interpreted
  const isTalk = isTold && operations.every(isVague)
  if (operations.length === 0 || isTalk || isCode(command, operations)) {
    const said = weightiest(acts) ?? 'noise'
    const reports = notUnderstood.slice(0, mostOf.notUnderstood)
    return {
      act: said,
      operations: [],
      notUnderstood: reports.length > 0 ? reports : nothing(said, command),
    }
  }
  return { act: actOfOperations(operations, instead), ...within(operations, notUnderstood) }
}

/**
 * Wishes for what is only told are taken back, beside something that is asked for: the only thing said is better taken
 * for a wish in vain than not heard. What must not be stands, whatever is guessed.
 */
const withoutTold = (interpreted: Interpretation, told: ReadonlySet<string>): Interpretation => {
  const operations: Reading['operations'] = []
  const notUnderstood = [...interpreted.notUnderstood]
  for (const operation of interpreted.operations) {
    const wish = operation.op === 'add' && operation.polarity === 'want' && operation.condition
    if (wish && 'text' in wish && told.has(wish.text))
      notUnderstood.push({ quote: wish.text, why: 'it seems to be told, not asked for' })
    else operations.push(operation)
  }
  return operations.length > 0 ? { ...interpreted, operations, notUnderstood } : interpreted
}

/** A reading holds no more than this: see `readingSchema`. What goes beyond is said not to be understood. */
const mostOf = { operations: 100, notUnderstood: 100 }

const within = (
  operations: Reading['operations'],
  notUnderstood: Reading['notUnderstood'],
): Pick<Reading, 'operations' | 'notUnderstood'> => {
  // A list of values or of exceptions may be too long too.
  const held = operations
    .filter((one) => operationSchema.safeParse(one).success)
    .slice(0, mostOf.operations)
  const beyond = operations
    .filter((one) => !held.includes(one))
    .map(({ quote }) => ({ quote, why: 'it asks for too much at once' }))
  return {
    operations: held,
    notUnderstood: [...notUnderstood, ...beyond].slice(0, mostOf.notUnderstood),
  }
}

/** A wish in words that no marker asks for: beside talk it is more of it. */
const isVague = (operation: Reading['operations'][number]): boolean =>
  operation.op === 'add' &&
  'text' in operation.condition &&
  operation.polarity === 'want' &&
  operation.quote === operation.condition.text

/** Markup or a query that names nothing of the catalogue was not typed for a feed. */
const isCode = (command: string, operations: Reading['operations']): boolean =>
  /<\/?\w[^>]*>|--\s*$|[{}]|\w\(.*\)/.test(command) &&
  operations.every(
    (operation) =>
      operation.op === 'clear' ||
      (operation.op === 'add' && 'text' in operation.condition) ||
      (operation.op === 'retract' && operation.text !== undefined),
  )

const actOfOperations = (operations: Reading['operations'], instead: boolean): Act => {
  if (operations.every(({ op }) => op === 'clear')) return 'reset'
  if (instead || operations.some(({ op }) => op === 'clear')) return 'replace'
  return operations.every(({ op }) => op === 'retract') ? 'forget' : 'refine'
}

const nothing = (act: Act, command: string) => {
  const why = whyNothing[act]
  return why ? [{ quote: command.slice(0, 200), why }] : []
}

import type { CatalogueView, Item } from '../catalog/index.ts'
import { operationSchema } from '../preferences/index.ts'
import { actOf, weightiest } from './clauses/act.ts'
import { askedOf } from './clauses/asked.ts'
import { type Grounding, ungrounded } from './grounding.ts'
import type { Standing } from './operations/continued.ts'
import { interpret } from './operations/interpret.ts'
import type { Act, Reading } from './reading.ts'
import { tokensOf } from './tokens.ts'
import { corrected } from './vocabulary/corrected.ts'
import { grammarIn } from './vocabulary/spoken.ts'

/** What a parser reads a command against: the page shown, the catalogue and the time. */
export interface ParserInput {
  command: string
  shown: readonly Item[]
  view: CatalogueView
  /** The directives in force: what "make it 90" and "or the 80s" speak of. */
  inForce?: readonly Standing[]
  /** What is known of the words that the catalogue's lists do not tell: see `ground`. */
  grounding?: Grounding
  now: Date
}

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
  now,
}: ParserInput): Reading => {
  const tokens = corrected(tokensOf(command), view, grounding)
  const compiled = grammarIn(tokens, view, grounding)
  const act = actOf(tokens, compiled)
  if (act) return { act, operations: [], notUnderstood: nothing(act, command) }
  const context = { tokens, view, shown, inForce, now }
  const { atoms, acts, isTold } = askedOf({ ...context, compiled, grounding })
  const { operations, notUnderstood, instead } = interpret({
    ...context,
    atoms,
    grammar: compiled.grammar,
  })
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

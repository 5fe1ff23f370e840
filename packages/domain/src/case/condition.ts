import type { Day } from '../calendar/day.ts'
import type { FactValue } from './fact.ts'

/** Three answers. What is unknown is neither satisfied nor refuted. */
export type Truth = 'yes' | 'no' | 'unknown'

/** The day of the event that is judged, as a name among day facts. */
export const EVENT_DAY = 'event-day'
/** The step that is judged, as a name among facts. */
export const EVENT_STEP = 'event-step'

/**
 * A condition of law as data, so that a lawyer can read it, a register can print it and a search can try every way through it.
 * A region is always in a known state; everything else may be unknown.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly region: string; readonly in: readonly string[] }
  /** The fact is known and has one of these values. */
  | { readonly fact: string; readonly is: readonly FactValue[] }
  /** The value of `fact` is (not) a member of the set fact. */
  | { readonly fact: string; readonly inSet: string }
  | { readonly fact: string; readonly notInSet: string }
  /** The step that is asked for is a member of the set fact: what was said of one step opens no other. */
  | { readonly stepIn: string }
  /** The number is at least so much. */
  | { readonly fact: string; readonly atLeast: number }
  /** Between two days lie at least, or at most, so many days. `EVENT_DAY` names the day of the event. */
  | { readonly from: string; readonly to: string; readonly daysAtLeast: number }
  | { readonly from: string; readonly to: string; readonly daysAtMost: number }
  /** Everybody whom the law names was served with the document, and that is proven. */
  | { readonly served: string }

/** What a condition reads from. `undefined` is unknown. */
export interface Reader {
  readonly fact: (name: string) => FactValue | undefined
  readonly region: (name: string) => string
  readonly served: (document: string) => Truth
  /** The day after which something adverse may follow, as it was told; undefined: that clock was not told. */
  readonly toldUntil: (deadline: string) => Day | undefined
}

const truthOf = (yes: boolean): Truth => (yes ? 'yes' : 'no')

/** Strong three-valued logic (Kleene): an unknown part decides nothing unless the rest decides without it. */
export function evaluate(condition: Condition, reader: Reader): Truth {
  if ('all' in condition) return worst(condition.all, reader)
  if ('any' in condition) return best(condition.any, reader)
  if ('not' in condition) return negate(evaluate(condition.not, reader))
  if ('region' in condition) return truthOf(condition.in.includes(reader.region(condition.region)))
  if ('served' in condition) return reader.served(condition.served)
  if ('stepIn' in condition) return memberOf(reader.fact(EVENT_STEP), reader.fact(condition.stepIn))
  if ('from' in condition) return betweenDays(condition, reader)
  return evaluateFact(condition, reader)
}

function worst(parts: readonly Condition[], reader: Reader): Truth {
  let found: Truth = 'yes'
  for (const part of parts) {
    const truth = evaluate(part, reader)
    if (truth === 'no') return 'no'
    if (truth === 'unknown') found = 'unknown'
  }
  return found
}

function best(parts: readonly Condition[], reader: Reader): Truth {
  let found: Truth = 'no'
  for (const part of parts) {
    const truth = evaluate(part, reader)
    if (truth === 'yes') return 'yes'
    if (truth === 'unknown') found = 'unknown'
  }
  return found
}

const negate = (truth: Truth): Truth => (truth === 'unknown' ? truth : truthOf(truth === 'no'))

function betweenDays(condition: Extract<Condition, { from: string }>, reader: Reader): Truth {
  const [from, to] = [reader.fact(condition.from), reader.fact(condition.to)]
  if (typeof from !== 'number' || typeof to !== 'number') return 'unknown'
  return truthOf('daysAtLeast' in condition ? to - from >= condition.daysAtLeast : to - from <= condition.daysAtMost)
}

function evaluateFact(condition: Extract<Condition, { fact: string }>, reader: Reader): Truth {
  const value = reader.fact(condition.fact)
  if (value === undefined) return 'unknown'
  if ('is' in condition) return truthOf(condition.is.includes(value))
  if ('atLeast' in condition) return typeof value === 'number' ? truthOf(value >= condition.atLeast) : 'unknown'
  const wanted = 'inSet' in condition
  const member = memberOf(value, reader.fact(wanted ? condition.inSet : condition.notInSet))
  return wanted ? member : negate(member)
}

function memberOf(value: FactValue | undefined, set: FactValue | undefined): Truth {
  if (!Array.isArray(set) || typeof value !== 'string') return 'unknown'
  return truthOf(set.includes(value))
}

const reads = new WeakMap<Condition, readonly Read[]>()

/**
 * What a condition reads: facts, regions and documents, each once, in the order in which they stand. A condition is never changed,
 * so this is worked out once.
 */
export function readsOf(condition: Condition): readonly Read[] {
  const known = reads.get(condition)
  if (known !== undefined) return known
  const found = new Map<string, Read>()
  collect(condition, (read) => found.set(`${read.kind}:${read.name}`, read))
  const all = [...found.values()]
  reads.set(condition, all)
  return all
}

/** One thing that a condition reads. */
export interface Read {
  readonly kind: 'fact' | 'region' | 'served'
  readonly name: string
}

function collect(condition: Condition, add: (read: Read) => void): void {
  if ('all' in condition) for (const part of condition.all) collect(part, add)
  else if ('any' in condition) for (const part of condition.any) collect(part, add)
  else if ('not' in condition) collect(condition.not, add)
  else if ('region' in condition) add({ kind: 'region', name: condition.region })
  else if ('served' in condition) add({ kind: 'served', name: condition.served })
  else if ('stepIn' in condition) add({ kind: 'fact', name: condition.stepIn })
  else if ('from' in condition) {
    for (const name of [condition.from, condition.to]) if (name !== EVENT_DAY) add({ kind: 'fact', name })
  } else {
    add({ kind: 'fact', name: condition.fact })
    if ('inSet' in condition) add({ kind: 'fact', name: condition.inSet })
    if ('notInSet' in condition) add({ kind: 'fact', name: condition.notInSet })
  }
}

import type { Rule } from '../rules/rule.ts'
import { stopRules } from './stops.rules.ts'

interface KindOfStop {
  readonly words: string
  readonly rule: Rule
  /** What would clear it, and who can. */
  readonly remedy: string
}

/** Kinds of stops. Every one of them stops every adverse act: an act that may go on in spite of one has to say so by a rule. */
export const stopKinds = {
  claim: {
    words: 'A claim to be a citizen, or to hold a status, is open',
    rule: stopRules.claim,
    remedy: 'Counsel or the competent authority decides the claim; then somebody else than placed the stop lifts it.',
  },
  'court-stay': {
    words: 'A court or an authority has stayed it',
    rule: stopRules.courtStay,
    remedy: 'It ends with the order that placed it, or by an order that lifts it.',
  },
  grant: {
    words: 'Protection or another grant is in effect',
    rule: stopRules.grant,
    remedy: 'It ends when the grant is ended by whoever may end it.',
  },
  'identity-open': {
    words: 'It is open whose record this is',
    rule: stopRules.identityOpen,
    remedy: 'A match reviewer decides whether the records are of one person.',
  },
} as const satisfies Record<string, KindOfStop>

export type StopKind = keyof typeof stopKinds
export const allStopKinds = Object.keys(stopKinds) as readonly StopKind[]

/** A stop that stands. */
export interface Stop {
  /** Its own id, which lifting names. */
  readonly stop: string
  readonly kind: StopKind
}

/** What the ledger says about stops, in the order in which it was said. */
export type StopEvent =
  | { readonly type: 'stop-placed'; readonly stop: string; readonly kind: StopKind }
  | { readonly type: 'stop-lifted'; readonly stop: string }

/**
 * The stops that stand after everything that was said. One that is lifted once is lifted, in whatever order it is heard:
 * a stop is never placed again under the same id. Time alone lifts none: where a stop has an end, an entry says that it
 * ended, so that the guard counts it.
 */
export function standingStops(events: readonly StopEvent[]): readonly Stop[] {
  const lifted = new Set(events.flatMap((event) => (event.type === 'stop-lifted' ? [event.stop] : [])))
  const standing = new Map<string, Stop>()
  for (const event of events) {
    if (event.type === 'stop-placed' && !lifted.has(event.stop)) {
      standing.set(event.stop, { stop: event.stop, kind: event.kind })
    }
  }
  return [...standing.values()]
}

/** Why an adverse act is not done: a value with stable codes, every stop with its rule and what would clear it. */
export interface StopRefusal {
  readonly code: `stop.${StopKind}`
  readonly rule: Rule
  readonly title: string
  readonly remedy: string
  /** All stops that stand, not only the one that the code names. */
  readonly stops: readonly Stop[]
}

/** The refusal that follows from the stops that stand on a person; undefined: none stands. */
export function refusalOfStops(standing: readonly Stop[]): StopRefusal | undefined {
  const first = allStopKinds.find((kind) => standing.some((stop) => stop.kind === kind))
  if (first === undefined) return undefined
  const { rule, words, remedy } = stopKinds[first]
  const kinds = new Set(standing.map(({ kind }) => kind))
  const others = kinds.size === 1 ? '' : ` ${[...kinds].map((kind) => stopKinds[kind].words).join('. ')}.`
  return { code: `stop.${first}`, rule, title: words, remedy: `${remedy}${others}`, stops: standing }
}

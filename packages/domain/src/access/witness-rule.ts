/**
 * Kinds of acts, as the rule about witnesses tells them apart. `protective`: stays of removal, citizenship claims,
 * releases, holds in the person's favour. `adverse`: orders, signatures against a person, notices that start a clock.
 * `correction-disclosure`: a correction sent to whoever received what was wrong.
 */
export type ActClass =
  | 'intake'
  | 'redress'
  | 'protective'
  | 'adverse'
  | 'disclosure'
  | 'correction-disclosure'
  | 'policy-change'

/** What is known about the last checkpoint that enough witnesses saw. Times are milliseconds of POSIX. */
export type Witnessing =
  | { readonly kind: 'witnessed'; readonly at: number }
  /** Witnesses are configured, and not enough have ever cosigned. */
  | { readonly kind: 'never' }
  /** No witness is configured. `demo`: everybody in it is invented. */
  | { readonly kind: 'none-configured'; readonly demo: boolean }

export type WitnessMark = 'not-yet-witnessed' | 'unwitnessed'

export type WitnessAnswer =
  | { readonly kind: 'yes'; readonly mark?: WitnessMark }
  /** Only with the signature of a second supervisor, and with the mark. */
  | { readonly kind: 'second-supervisor'; readonly mark: 'not-yet-witnessed' }
  | {
      readonly kind: 'refused'
      readonly code: 'witness.silent' | 'witness.never' | 'witness.none'
      readonly rule: 'log.witness-silent'
      /** Milliseconds of POSIX; undefined where there never was one. */
      readonly lastCheckpoint: number | undefined
    }

const MINUTE = 60_000
/** Up to here the log counts as witnessed. */
export const FRESH_MS = 15 * MINUTE
/** Beyond this nothing adverse goes on. */
export const LONGEST_MS = 24 * 60 * MINUTE

/** Acts that stop when the log is not witnessed: those by which power is used, and none that protects. */
const STOPS: ReadonlySet<ActClass> = new Set(['adverse', 'disclosure', 'policy-change'])

/**
 * What may be done while the last witnessed checkpoint is of that age (design, decision 5). It fails closed against
 * power and never against people: an outage that stopped departures from being recorded would itself manufacture
 * overstays. A time in the future counts as now; whoever takes cosignatures in refuses those from far ahead.
 */
export function mayAct(act: ActClass, witnessing: Witnessing, now: number): WitnessAnswer {
  const stops = STOPS.has(act)
  if (witnessing.kind === 'none-configured') {
    return stops && !witnessing.demo ? refused('witness.none', undefined) : { kind: 'yes', mark: 'unwitnessed' }
  }
  if (witnessing.kind === 'never') {
    return stops ? refused('witness.never', undefined) : { kind: 'yes', mark: 'not-yet-witnessed' }
  }
  const age = now - witnessing.at
  if (age < FRESH_MS) return { kind: 'yes' }
  if (!stops) return { kind: 'yes', mark: 'not-yet-witnessed' }
  if (age <= LONGEST_MS) return { kind: 'second-supervisor', mark: 'not-yet-witnessed' }
  return refused('witness.silent', witnessing.at)
}

function refused(
  code: 'witness.silent' | 'witness.never' | 'witness.none',
  lastCheckpoint: number | undefined,
): WitnessAnswer {
  return { kind: 'refused', code, rule: 'log.witness-silent', lastCheckpoint }
}

import type { FactId } from '../facts/envelope.ts'

/** What is erased, and what is held: a whole stay with its determinations, or a whole identity record. */
export type Unit = { readonly stayId: FactId } | { readonly recordId: string }

/** A legal hold that stands: it keeps data from erasure until it is lifted. */
export interface LegalHold {
  /** Its own id, which lifting names. */
  readonly hold: string
  readonly unit: Unit
}

/** What the ledger says about holds, in the order in which it was said. */
export type HoldEvent =
  | { readonly type: 'legal-hold'; readonly hold: string; readonly unit: Unit }
  | { readonly type: 'legal-hold-lifted'; readonly hold: string }

/** The holds that stand after everything that was said. A hold that is lifted once is lifted, in whatever order it is heard. */
export function standingHolds(events: readonly HoldEvent[]): readonly LegalHold[] {
  const lifted = new Set(events.flatMap((event) => (event.type === 'legal-hold-lifted' ? [event.hold] : [])))
  const standing = new Map<string, LegalHold>()
  for (const event of events) {
    if (event.type === 'legal-hold' && !lifted.has(event.hold)) {
      standing.set(event.hold, { hold: event.hold, unit: event.unit })
    }
  }
  return [...standing.values()]
}

/**
 * Holds that keep a unit of one person. A hold on any record of the person keeps everything of that person; a hold on
 * a stay keeps the stay, and every record of the person, since a stay may rest on several of them.
 * @param holds those that stand for this person
 */
export function holdsOn(unit: Unit, holds: readonly LegalHold[]): readonly string[] {
  return holds
    .filter(({ unit: held }) => !('stayId' in held) || !('stayId' in unit) || held.stayId === unit.stayId)
    .map(({ hold }) => hold)
}

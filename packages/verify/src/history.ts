import type { Fact, History } from '@passage/domain/facts/fact'
import type { EntryText } from './entry-check.ts'

export type Jurisdiction = History['jurisdiction']

/** What one record stream holds that answers can stand on. */
export interface RecordFacts {
  /** Facts with the position of their entry. */
  readonly facts: { readonly seq: number; readonly jurisdiction: Jurisdiction; readonly fact: Fact }[]
  /** Positions whose text was erased. */
  readonly erased: number[]
  head: number
}

export function emptyRecord(): RecordFacts {
  return { facts: [], erased: [], head: 0 }
}

interface FactsBody {
  readonly facts: readonly Record<string, unknown>[]
  readonly jurisdiction: Jurisdiction
}

/** Adds the facts of an entry. The first is named `<record>/<seq>`, later ones `<record>/<seq>.<index>`. */
export function addFacts(record: RecordFacts, recordId: string, entry: EntryText): void {
  const body = entry.body as unknown as FactsBody
  for (const [index, fact] of body.facts.entries()) {
    const id = index === 0 ? `${recordId}/${entry.seq}` : `${recordId}/${entry.seq}.${index}`
    const whole = { ...fact, id, recorded: entry.recorded } as unknown as Fact
    record.facts.push({ seq: entry.seq, jurisdiction: body.jurisdiction, fact: whole })
  }
}

/** One record of the basis of an answer, with the head that was read. */
export interface BasisMember {
  readonly record: string
  readonly head: number
}

export type HistoryFound =
  | { readonly kind: 'history'; readonly history: History }
  | { readonly kind: 'missing'; readonly record: string }
  | { readonly kind: 'erased' }

/** The facts an answer stood on: those of its members up to the heads that were read. Births count everywhere. */
export function historyAt(
  members: readonly BasisMember[],
  jurisdiction: Jurisdiction,
  recordOf: (id: string) => RecordFacts | undefined,
): HistoryFound {
  const facts: Fact[] = []
  for (const { record: id, head } of members) {
    const record = recordOf(id)
    if (record === undefined || record.head < head) return { kind: 'missing', record: id }
    if (record.erased.some((seq) => seq <= head)) return { kind: 'erased' }
    for (const { seq, jurisdiction: where, fact } of record.facts) {
      if (seq <= head && (where === jurisdiction || fact.kind === 'birth')) facts.push(fact)
    }
  }
  return { kind: 'history', history: { jurisdiction, facts } }
}

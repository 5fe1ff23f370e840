import type { IsoDate } from '../calendar/day.ts'
import type { EvidenceClass, FactId } from '../facts/envelope.ts'
import type { Fact } from '../facts/fact.ts'
import { fieldsOf } from '../facts/fields.ts'
import { parseFact } from '../facts/parse.ts'
import type { EvidenceKind } from './kinds.ts'

/** A value that a field of a fact can take. */
export type FieldValue = string | number | boolean
export const missingKinds = ['departure', 'foreign-entry', 'presence-evidence'] as const
export type MissingKind = (typeof missingKinds)[number]

/** One thing that is asked. Each names a fact of the record; that fact is what is disputed. */
export type Item =
  /** A field is wrong; `proposed`: what it should say, where the person knows. `on` is the day on which it happened. */
  | { readonly what: 'field'; readonly fact: FactId; readonly field: string; readonly proposed?: FieldValue }
  /** It never happened, or it was not this person. */
  | { readonly what: 'fact'; readonly fact: FactId }
  /** Something about the stay, which its arrival names, is not on record. `place`: a port, or the State for an entry abroad. */
  | {
      readonly what: 'missing'
      readonly fact: FactId
      readonly kind: MissingKind
      readonly on: IsoDate
      readonly place?: string
    }

/** Something that is shown: described, and kept by the person. A file of it can be sent along (`attach.ts`). */
export interface Shown {
  readonly kind: EvidenceKind
  /** The day that it bears. */
  readonly on?: IsoDate
  readonly words: string
}

/** A fact before it has a place in the ledger. */
export type NewFact = Omit<Fact, 'id' | 'recorded'>

/** Where corrections come from, as a source of facts. */
export const REDRESS_SOURCE = 'redress'
/** Classes that an examiner may give to evidence that was shown. Biometric and carrier classes come from their sources only. */
export const classesOfShown = [
  'passport-stamp',
  'foreign-border',
  'agency-act',
  'document-shown',
] as const satisfies readonly EvidenceClass[]
export type ClassOfShown = (typeof classesOfShown)[number]

const simple: ReadonlySet<unknown> = new Set(['text', 'code', 'date', 'date-or-duration', 'boolean', 'days', 'entries'])

/** Fields of a fact that can be corrected. A document is never corrected, only compared; nor is a correction: it is taken back. */
export function correctableFields(fact: Fact): readonly string[] {
  if (fact.kind === 'correction') return []
  const own = Object.entries(fieldsOf[fact.kind]).filter(([, { type }]) => Array.isArray(type) || simple.has(type))
  return ['on', ...own.map(([name]) => name)]
}

/** What the field says now; undefined: it says nothing. */
export function fieldOf(fact: Fact, field: string): unknown {
  return field === 'on' ? fact.occurred.on : (fact as unknown as Readonly<Record<string, unknown>>)[field]
}

/** The replacement by which a correction changes the field. */
function replacementOf(field: string, value: FieldValue): Readonly<Record<string, unknown>> {
  return field === 'on' ? { occurred: { on: value } } : { [field]: value }
}

/** Whether the fact is still a fact with this value in the field. */
export function takes(fact: Fact, field: string, value: FieldValue): boolean {
  return parseFact({ ...fact, ...replacementOf(field, value) }).ok
}

/** What granting one item adds to the record: a correction, or the fact that was missing. Nothing is removed. */
export function factOfGrant(
  item: Item,
  grant: { readonly value?: FieldValue; readonly evidence?: ClassOfShown },
  said: { readonly receipt: string; readonly on: IsoDate },
): NewFact {
  const base = { occurred: { on: said.on }, source: REDRESS_SOURCE, evidence: 'agency-act' } as const
  const reason = `Request ${said.receipt}`
  if (item.what === 'fact')
    return { ...base, kind: 'correction', corrects: item.fact, effect: 'retracted', reason } as NewFact
  if (item.what === 'field') {
    const replacement = replacementOf(item.field, grant.value ?? item.proposed ?? '')
    return {
      ...base,
      kind: 'correction',
      corrects: item.fact,
      effect: 'replaced',
      replacement,
      reason,
    } as unknown as NewFact
  }
  return missingFact(item, grant.evidence ?? 'document-shown')
}

/** Whether what is said to be missing would be a fact. */
export function isFactMissing(item: Extract<Item, { what: 'missing' }>): boolean {
  return parseFact({ ...missingFact(item, 'document-shown'), id: 'new', recorded: '2000-01-01T00:00:00.000Z' }).ok
}

function missingFact(item: Extract<Item, { what: 'missing' }>, evidence: ClassOfShown): NewFact {
  const base = { kind: item.kind, occurred: { on: item.on }, source: REDRESS_SOURCE, evidence }
  const place = item.place === undefined ? {} : item.kind === 'departure' ? { port: item.place } : { state: item.place }
  return { ...base, ...place, ...(item.kind === 'presence-evidence' ? { what: 'shown on request' } : {}) } as NewFact
}

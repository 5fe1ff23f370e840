import type { Fact } from './fact.ts'

/** What one field of a fact may hold. `?` at the end: the field may be absent, which means "not known". */
export type FieldType =
  | 'text'
  | 'code'
  | 'date'
  | 'date-or-duration'
  | 'boolean'
  | 'days'
  | 'entries'
  | 'document'
  | 'content'
  | readonly string[]
export type FieldSpec = { readonly type: FieldType; readonly optional?: true }

const text: FieldSpec = { type: 'text' }
const textMaybe: FieldSpec = { type: 'text', optional: true }
const state: FieldSpec = { type: 'code' }
const stateMaybe: FieldSpec = { type: 'code', optional: true }
const dateMaybe: FieldSpec = { type: 'date', optional: true }
const booleanMaybe: FieldSpec = { type: 'boolean', optional: true }
const documentMaybe: FieldSpec = { type: 'document', optional: true }
const one = (...values: string[]): FieldSpec => ({ type: values })
const oneMaybe = (...values: string[]): FieldSpec => ({ type: values, optional: true })

const mode = oneMaybe('air', 'sea', 'land', 'rail')
const protection = one(
  'tps',
  'deferred-action',
  'daca',
  'parole',
  'voluntary-departure',
  'satisfactory-departure',
  'family-unity',
  'asylee',
  'refugee',
  'withholding',
  'bilateral-extension',
)

type OwnField<K extends Fact['kind']> = Exclude<
  keyof Extract<Fact, { kind: K }>,
  'kind' | 'id' | 'occurred' | 'reported' | 'recorded' | 'source' | 'evidence'
>

/** The fields of each kind of fact beyond the envelope. A field that a type gains fails to compile until it is here. */
export const fieldsOf: { readonly [K in Fact['kind']]: { readonly [F in OwnField<K> & string]: FieldSpec } } = {
  arrival: {
    port: textMaybe,
    state: stateMaybe,
    mode,
    manner: oneMaybe('inspected', 'paroled', 'without-inspection'),
    from: stateMaybe,
    document: documentMaybe,
    sourceRecord: textMaybe,
    newAdmissionIssued: booleanMaybe,
  },
  departure: {
    port: textMaybe,
    state: stateMaybe,
    mode,
    destination: stateMaybe,
    document: documentMaybe,
    sourceRecord: textMaybe,
    onAdvanceParole: booleanMaybe,
  },
  'foreign-entry': { state },
  'presence-evidence': { what: text, state: stateMaybe },
  correction: {
    corrects: text,
    effect: one('retracted', 'replaced'),
    replacement: { type: 'content', optional: true },
    reason: text,
  },
  'admission-terms': {
    arrival: textMaybe,
    class: text,
    until: { type: 'date-or-duration', optional: true },
    petitionValidTo: dateMaybe,
  },
  visa: {
    type: one('C', 'D', 'nonimmigrant'),
    validFrom: { type: 'date' },
    validUntil: { type: 'date' },
    durationOfStayDays: { type: 'days', optional: true },
    entries: { type: 'entries', optional: true },
    issuer: stateMaybe,
  },
  permit: {
    permit: one('residence-permit', 'long-stay-visa'),
    issuer: state,
    from: { type: 'date' },
    until: dateMaybe,
  },
  'application-filed': {
    application: text,
    type: one(
      'extension-of-stay',
      'change-of-status',
      'adjustment-of-status',
      'asylum',
      'tps',
      'deferred-action',
      'family-unity',
      'vawa-self-petition',
      'visa-abroad',
      'bilateral-extension',
      'other',
    ),
    state: stateMaybe,
  },
  'application-decided': {
    application: text,
    result: one('approved', 'denied', 'withdrawn', 'abandoned'),
    ground: oneMaybe('merits', 'untimely', 'frivolous', 'unauthorised-work', 'other'),
    until: { type: 'date-or-duration', optional: true },
  },
  'protection-granted': { protection, until: dateMaybe, state: stateMaybe },
  'protection-ended': { protection },
  finding: {
    finding: one(
      'status-violation',
      'unauthorised-work',
      'frivolous-filing',
      'vawa-substantial-connection',
      'trafficking-central-reason',
    ),
    by: one('benefit-decision', 'immigration-judge', 'officer', 'counsel-of-the-agency'),
  },
  'status-event': {
    event: one('programme-ended', 'stopped-studying', 'withdrawal-authorised', 'employment-ended', 'failed-status'),
  },
  birth: { born: { type: 'date' } },
  standing: {
    standing: one(
      'union-citizen',
      'union-citizen-family',
      'citizen',
      'lawful-permanent-resident',
      'crew',
      'transit',
      'frontier-worker',
      'diplomat',
    ),
    residenceCard: booleanMaybe,
    until: dateMaybe,
  },
  'proceedings-began': {},
  'source-asked': {
    about: one('status-and-filings', 'permits', 'departures'),
    answered: { type: 'boolean' },
    state: stateMaybe,
  },
}

/** Classes of evidence, for checking at the edge. */
export const evidenceClasses = [
  'border-biometric',
  'border-document',
  'passport-stamp',
  'foreign-border',
  'agency-act',
  'carrier-boarded',
  'carrier-booked',
  'document-shown',
  'stated',
] as const satisfies readonly Fact['evidence'][]

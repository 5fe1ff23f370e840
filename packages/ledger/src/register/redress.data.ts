import { authorities as by } from './authorities.data.ts'
import { fields, type Keeping, type StoredField } from './field.ts'

const asked: Keeping = {
  purpose: 'To answer what people ask about their own record, in time, by whom and why; and to show what is disputed.',
  authority: [by.designRedress, by.eesCorrection, by.eesAnswer, by.privacyAmendment],
  retention: ['withRecord', 'legalHold'],
  recipients: ['staff-with-look', 'the-person', 'auditors'],
}
const handed: Keeping = {
  purpose: 'To tell everybody who received something about them, and to tell every recipient of a correction.',
  authority: [by.designRedress, by.privacyAccounting, by.privacyOnward, by.eesLogs],
  retention: ['looks'],
  recipients: ['staff-with-look', 'the-person', 'auditors'],
}

const ANSWERS = 'answers.item answers.granted answers.evidence'
const byPerson = { operational: 'request receipt mark', personal: 'by' } as const

/** Columns and entries of redress. Free text can say anything: it stands in entries only, enciphered. */
export const redressRegister: readonly StoredField[] = [
  ...fields('proj.redress', asked, { operational: 'record_id request_id receipt kind state filed_at due_on entries' }),
  ...fields('proj.correction', asked, { operational: 'record_id request_id cause fact_seq in_record in_seq' }),
  ...fields('proj.disclosure', handed, {
    operational: 'record_id disclosure_id purpose authority case_ref head at',
    staff: 'recipient',
  }),
  ...fields('proj.correction_notice', handed, {
    operational: 'record_id notice_id request_id cause at acknowledged_at closed_at',
    staff: 'recipient',
  }),
  ...fields('entry.redress-filed', asked, {
    operational: 'request receipt kind jurisdiction items.what items.fact items.field items.kind shown.kind mark',
    personal: 'by items.proposed items.on items.place shown.on',
    protected: 'words shown.words',
  }),
  ...fields('entry.redress-examined', asked, { operational: 'request', staff: 'by' }),
  ...['redress-refusal-proposed', 'redress-decided', 'redress-reviewed'].flatMap((type) =>
    fields(`entry.${type}`, asked, {
      operational: `request ${ANSWERS}`,
      personal: 'answers.value',
      protected: 'answers.reason',
      staff: 'by',
    }),
  ),
  ...fields('entry.redress-attached', asked, {
    operational: 'request receipt file kind type bytes sha256 mark',
    personal: 'by',
    protected: 'name',
  }),
  ...fields('ledger.file', asked, { operational: 'record_id seq key_id', protected: 'content' }),
  ...['redress-review-asked', 'redress-statement'].flatMap((type) =>
    fields(`entry.${type}`, asked, { ...byPerson, protected: 'words' }),
  ),
  ...fields('entry.redress-withdrawn', asked, byPerson),
  ...fields('entry.disclosure', handed, {
    operational: 'disclosure purpose authority case records.record records.head answers',
    staff: 'recipient',
  }),
  ...fields('entry.correction-notice', handed, { operational: 'notice record request cause', staff: 'recipient' }),
  ...fields('entry.correction-acknowledged', handed, { operational: 'notice record', staff: 'recipient' }),
  ...fields('entry.correction-closed', handed, { operational: 'notice record why', staff: 'recipient' }),
]

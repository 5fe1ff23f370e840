import { authorities as by } from './authorities.data.ts'
import { fields, type Keeping, type StoredField, signature } from './field.ts'

const permission: Keeping = {
  purpose: 'To know who may read which record for what purpose, by whom that was given, and until when.',
  authority: [by.designGateway, by.eesLogs],
  retention: ['withRecord', 'looks'],
  recipients: ['staff-with-look', 'auditors'],
}
const guarded: Keeping = {
  purpose: 'To keep closer what law keeps closer: sealed records, minors, and who seeks protection from abuse.',
  authority: [by.usConfidential, by.designGateway],
  retention: ['withRecord'],
  recipients: ['auditors'],
}
const withheld: Keeping = {
  purpose: 'To show a look later where law delays it, by whose signature, by what authority and until when.',
  authority: [by.ledLogs, by.privacyAccounting],
  retention: ['looks'],
  recipients: ['auditors'],
}
const insiders: Keeping = {
  purpose: 'To find and stop looking that no work explains, and to tell those who must know.',
  authority: [by.ledLogs, by.designGateway],
  retention: ['looks'],
  recipients: ['auditors'],
}

/** Columns and entries about who may read what, and who did. */
export const accessRegister: readonly StoredField[] = [
  ...fields('access.role_held', permission, { staff: 'actor', operational: 'role from_at until_at' }),
  ...fields('access.assignment', permission, {
    staff: 'actor by_actor',
    operational: 'record_id assignment_id bond purpose case_ref cleared from_at until_at',
  }),
  ...fields('access.extension_request', permission, {
    staff: 'actor answered_by',
    operational: 'request_id record_id assignment_id reason asked_at answer answered_at answer_reason records',
  }),
  ...fields('access.flag', guarded, { protected: 'flag', operational: 'record_id from_at until_at' }),
  ...fields('access.conflict', permission, { staff: 'actor', operational: 'record_id since' }),
  ...fields('access.broken_glass', insiders, { staff: 'actor', operational: 'record_id at until_at' }),
  ...fields('access.withholding', withheld, {
    staff: 'actor signed_by',
    operational: 'record_id withholding_id authority from_at until_at',
  }),
  ...fields('access.canary', insiders, { operational: 'record_id' }),
  ...fields('access.budget_raised', insiders, { staff: 'actor', operational: 'day persons' }),
  ...fields('access.alert', insiders, { staff: 'actor told', operational: 'alert_id kind record_id at' }),
  ...fields('access.person_read', insiders, { staff: 'actor', operational: 'day record_id' }),
  ...fields('entry.role-given', permission, {
    staff: 'actor by proposedBy signature.by',
    operational: `role from until reason proposal first ${signature}`,
  }),
  ...fields('entry.role-taken', permission, {
    staff: 'actor by signature.by',
    operational: `role reason ${signature}`,
  }),
  ...fields('entry.budget-raised', insiders, {
    staff: 'actor by told signature.by',
    operational: `day persons reason ${signature}`,
  }),
  ...fields('entry.assignment', permission, {
    staff: 'actor by',
    operational: 'assignmentId bond purpose case records cleared from until',
  }),
  ...fields('entry.assignment-extended', permission, {
    staff: 'by',
    operational: 'assignmentId records reason request',
  }),
  ...fields('entry.extension-asked', permission, { staff: 'actor', operational: 'request assignmentId record reason' }),
  ...fields('entry.extension-refused', permission, { staff: 'by', operational: 'request assignmentId reason' }),
  ...fields('entry.assignment-ended', permission, { staff: 'by', operational: 'assignmentId reason' }),
  ...fields('entry.flag-set', guarded, { protected: 'flag', staff: 'by', operational: 'record authority until' }),
  ...fields('entry.flag-lifted', guarded, { protected: 'flag', staff: 'by', operational: 'record authority' }),
  ...fields('entry.conflict-declared', permission, { staff: 'actor by', operational: 'record' }),
  ...fields('entry.look-withheld', withheld, {
    staff: 'actor by',
    operational: 'withholdingId records authority reason from until',
  }),
  ...fields('entry.withholding-renewed', withheld, { staff: 'by', operational: 'withholdingId authority until' }),
  ...fields('entry.glass-broken', insiders, {
    staff: 'actor told',
    personal: 'justification',
    operational: 'record until personSees withholdingId',
  }),
  ...fields('entry.canary-set', insiders, { staff: 'by', operational: 'record' }),
]

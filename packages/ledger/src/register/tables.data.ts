import { authorities as by } from './authorities.data.ts'
import { fields, type Keeping, type StoredField } from './field.ts'

const entry: Keeping = {
  purpose: 'To keep what was said, by whom and when, so that nothing can be changed or left out unseen.',
  authority: [by.designLedger, by.eesCrossing, by.usArrivalDeparture],
  retention: ['eesExit', 'eesNoExit', 'usSchedule', 'legalHold', 'wholeStay'],
  recipients: ['staff-with-look', 'the-person', 'auditors'],
}
const place: Keeping = {
  purpose: 'To keep the place and the commitment of an entry, which stay when its body is erased and say nothing.',
  authority: [by.designErasure],
  retention: ['erasures', 'log'],
  recipients: ['auditors'],
}
const reliesOn: Keeping = {
  purpose: 'To know which answers rest on which facts, when one is corrected or erased. Positions only.',
  authority: [by.designRules, by.designErasure],
  retention: ['erasures'],
  recipients: ['auditors'],
}
const record: Keeping = {
  purpose: 'To find the record of a person, and to compare records. Made from entries.',
  authority: [by.eesIdentity, by.usArrivalDeparture, by.designIdentity],
  retention: ['withRecord'],
  recipients: ['staff-with-look', 'the-person', 'auditors'],
}
const links: Keeping = {
  ...record,
  purpose: 'To know which records are one person, now and earlier. Made from entries.',
  authority: [by.designIdentity],
}
const shown: Keeping = {
  purpose: 'To show the present of a person at once. Made from entries.',
  authority: [by.designProjections],
  retention: ['withRecord'],
  recipients: ['staff-with-look', 'the-person', 'auditors'],
}
const emptied: Keeping = {
  purpose: 'None: held empty. Protected classes stand in entries, enciphered, and are not copied into read models.',
  authority: [by.designProjections],
  retention: ['withRecord'],
  recipients: ['nobody'],
}
const work: Keeping = { ...shown, purpose: 'To put work before a person who decides. Made from entries.' }
const change: Keeping = {
  purpose: 'To tell open screens that a record changed, without saying what.',
  authority: [by.designGateway],
  retention: ['changes'],
  recipients: ['staff-with-look'],
}
const guard: Keeping = {
  purpose: 'To let whatever stops an adverse act and the act itself never both win. A count, and nothing else.',
  authority: [by.designGuard],
  retention: ['erasures'],
  recipients: ['auditors'],
}
const stop: Keeping = {
  purpose: 'To know what stops adverse acts about a person now. Made from entries.',
  authority: [by.designGuard, by.privacyAccuracy],
  retention: ['withRecord'],
  recipients: ['staff-with-look', 'the-person', 'auditors'],
}
const look: Keeping = {
  purpose: 'To show nobody without a look, and to show everybody who looked at them.',
  authority: [by.eesLogs, by.ledLogs, by.privacyAccounting],
  retention: ['looks'],
  recipients: ['the-person', 'auditors'],
}

/** Columns of the ledger, of identity, of the read models and of looks. */
export const tableRegister: readonly StoredField[] = [
  ...fields('ledger.entry', entry, { protected: 'body', operational: 'salt' }),
  ...fields('ledger.entry', place, {
    operational: 'stream_kind stream_id stream_seq type request_id commitment erased_by recorded_at xid',
  }),
  ...fields('ledger.relies_on', reliesOn, {
    operational: 'fact_stream determination_stream determination_seq fact_seqs',
  }),
  ...fields('ledger.guard', guard, { operational: 'record_id version' }),
  ...fields('ledger.stop', stop, { protected: 'kind', operational: 'record_id stop_id until_at' }),
  ...fields('identity.record', record, {
    operational: 'record_id first_source minted_at',
    personal:
      'document_key biographic_key document_type document_number document_issuer family given birth_date document_look family_day given_day whole_day first_day last_day',
  }),
  ...fields('identity.record', emptied, { protected: 'nationality sex_marker' }),
  ...fields('identity.link', links, {
    operational: 'link_id record_a record_b state decided_at link_seq ruled held_until to_check',
    personal: 'reasons',
    staff: 'handed_to',
  }),
  ...fields('identity.member', links, { operational: 'record_id from_known until_known person_id by_link' }),
  ...fields('proj.person', shown, {
    operational: 'person_id canonical_record_id record_ids identity_open stays version',
    personal: 'family given birth_date document_type document_number document_issuer',
  }),
  ...fields('proj.person', emptied, { protected: 'nationality' }),
  ...fields('proj.stay', shown, {
    operational: 'record_id stay_key person_id jurisdiction asks withheld next_on next_change determination_seq',
    personal:
      'outcome because arrived_on departed_on last_authorised_day duration_of_status days_after_min days_after_max port',
  }),
  ...fields('proj.task', work, {
    operational: 'record_id task_id kind stay_key other_record_id opened_at due_on held_until',
    personal: 'reason',
    staff: 'handed_to',
  }),
  ...fields('proj.change', change, { operational: 'record_id xid version at' }),
  ...fields('access.look', look, {
    operational: 'look_id purpose case_ref records at xid via times last_at entered repeated',
    staff: 'actor',
  }),
]

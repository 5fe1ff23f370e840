import { authorities as by } from './authorities.data.ts'
import { fields, type Keeping, type StoredField, signature } from './field.ts'

const account: Keeping = {
  purpose:
    'To know who works here and may come in, and to whom a name in a look or a signature belongs, also after they left.',
  authority: [by.designGateway, by.eesLogs, by.ledLogs],
  retention: ['looks'],
  recipients: ['operators', 'auditors'],
}
const session: Keeping = {
  purpose:
    'To know with every request whether somebody is signed in still, and to end it at once. Secrets as digests alone.',
  authority: [by.designGateway],
  retention: ['signIn'],
  recipients: ['nobody'],
}
const system: Keeping = {
  purpose: 'To know which system sends, by its public keys, and for which sources it may speak.',
  authority: [by.designIntake],
  retention: ['running'],
  recipients: ['operators'],
}
const signing: Keeping = {
  purpose: 'To show who did an act, by a signature that anybody can verify again.',
  authority: [by.designGateway, by.ledLogs],
  retention: ['looks'],
  recipients: ['auditors'],
}
const passedOn: Keeping = {
  purpose: 'To pass the begun work of a leaver to a colleague, so that nobody waits without an end.',
  authority: [by.designGateway],
  retention: ['withRecord', 'looks'],
  recipients: ['staff-with-look', 'auditors'],
}
/** Columns and entries about who may come in. They are about staff and systems; nobody whose record is kept stands in them. */
export const signInRegister: readonly StoredField[] = [
  ...fields('sign_in.account', account, {
    staff: 'account_id user_name external_id display_name issuer subject',
    operational: 'roles active version created_at changed_at removed_at',
  }),
  ...fields('sign_in.attempt', session, {
    operational: 'attempt_hash state nonce verifier return_path expires_at',
  }),
  ...fields('sign_in.session', session, {
    staff: 'account_id device',
    operational: 'session_hash handle issuer_session began_at seen_at ends_at',
  }),
  ...fields('sign_in.client', system, { operational: 'client_id name scopes sources active created_at' }),
  ...fields('sign_in.client_key', system, { operational: 'client_id kid alg jwk added_at ended_at' }),
  ...fields('sign_in.assertion', session, { operational: 'client_id jti_hash expires_at' }),
  ...fields('sign_in.token', session, { operational: 'token_hash client_id kid scopes expires_at' }),
  ...fields('sign_in.authenticator', signing, {
    staff: 'account_id name',
    operational: 'credential_id public_key counter transports added_at used_at ended_at',
  }),
  ...fields('sign_in.challenge', session, {
    staff: 'account_id',
    operational: 'challenge session kind digest nonce expires_at',
  }),
  ...fields('sign_in.recovery', signing, { staff: 'account_id opened_by', operational: 'reason opened_at' }),
  ...fields('sign_in.role_proposal', signing, {
    staff: 'account_id proposed_by',
    operational: 'proposal_id role from_at until_at reason proposed_at',
  }),
  ...fields('sign_in.handed_over', passedOn, {
    staff: 'to_account from_account',
    operational: 'hand_over_id task_id record_id at',
  }),
  ...fields('entry.account-opened', account, { staff: 'actor by', operational: 'active roles' }),
  ...fields('entry.account-changed', account, {
    staff: 'actor by',
    operational: 'active roles sessionsEnded removed',
  }),
  ...fields('entry.session-began', account, { staff: 'actor', operational: 'session' }),
  ...fields('entry.session-ended', account, { staff: 'actor', operational: 'session why' }),
  ...fields('entry.authenticator-added', signing, { staff: 'actor name', operational: 'credential publicKey' }),
  ...fields('entry.authenticator-ended', signing, {
    staff: 'actor signature.by',
    operational: `credential why ${signature}`,
  }),
  ...fields('entry.recovery-opened', signing, {
    staff: 'actor by signature.by',
    operational: `reason ${signature}`,
  }),
  ...fields('entry.recovery-done', signing, {
    staff: 'actor by signature.by',
    operational: `authenticatorsEnded sessionsEnded ${signature}`,
  }),
  ...fields('entry.role-proposed', signing, {
    staff: 'actor by signature.by',
    operational: `proposal role from until reason ${signature}`,
  }),
  ...fields('entry.hand-over', passedOn, {
    staff: 'actor from to by signature.by',
    operational: `handOver reason tasks.task tasks.record ${signature}`,
  }),
]

import { authorities as by } from './authorities.data.ts'
import { fields, type Keeping, type StoredField } from './field.ts'

const running: Keeping = {
  purpose: 'To know where the service stands, so that it goes on after it was stopped.',
  authority: [by.designOperations],
  retention: ['running'],
  recipients: ['operators'],
}
const claims: Keeping = {
  purpose: 'To take in each record of a source once. Digests under the key of this deployment, and positions.',
  authority: [by.designIntake],
  retention: ['erasures'],
  recipients: ['nobody'],
}
const quarantine: Keeping = {
  purpose: 'To keep what could not be read for a person to decide, instead of dropping or guessing.',
  authority: [by.designIntake],
  retention: ['quarantine', 'legalHold'],
  recipients: ['staff-with-look'],
}
const secret: Keeping = {
  purpose: 'To derive ids that nobody outside can work out.',
  authority: [by.designIdentity],
  retention: ['running'],
  recipients: ['nobody'],
}
const published: Keeping = {
  purpose: 'To let anybody check that history was only added to.',
  authority: [by.designLog],
  retention: ['log'],
  recipients: ['anybody', 'witnesses'],
}
const leaf: Keeping = { ...published, purpose: 'To prove where an entry stands in the log.', recipients: ['auditors'] }

/** Columns of what the service runs on, and of the transparency log. */
export const serviceTableRegister: readonly StoredField[] = [
  ...fields('ops.source_key', claims, { operational: 'claim_id content_hash record_id stream_seq' }),
  ...fields('ops.quarantine', quarantine, {
    operational: 'quarantine_id source lane code path received_at',
    personal: 'source_key',
    contact: 'content',
  }),
  ...fields('ops.source_health', running, {
    operational: 'source lane shard accepted known quarantined refused last_received_at last_occurred_at',
  }),
  ...fields('ops.candidate_overflow', running, { operational: 'day key records' }),
  ...fields('ops.import', running, { operational: 'import_id name started_at finished_at phase' }),
  ...fields('ops.import_lane', running, { operational: 'import_id lane_no position batches determined_to counts' }),
  ...fields('ops.import_batch', running, { operational: 'import_id lane_no batch_no records' }),
  ...fields('ops.job', running, { operational: 'name ran_at done_until' }),
  ...fields('ops.migration', running, { operational: 'number name breaking applied_at' }),
  ...fields('ops.restore', running, { operational: 'name backup made_at began_at' }),
  ...fields('ops.secret', secret, { operational: 'name value' }),
  ...fields('tlog.log', published, { operational: 'node origin cluster integrated_to size root' }),
  ...fields('tlog.leaf', leaf, { operational: 'origin leaf_index stream_id stream_seq' }),
  ...fields('tlog.tile', published, { operational: 'origin level tile_index bytes' }),
  ...fields('tlog.checkpoint', published, { operational: 'origin size root note signed_at' }),
  ...fields('tlog.cosignature', published, { operational: 'origin size witness line cosigned_at' }),
  ...fields('tlog.witness', published, { operational: 'origin witness known_size said said_at' }),
]

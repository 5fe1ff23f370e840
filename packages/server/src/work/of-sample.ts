import { isSampled } from '@passage/domain/linking/match-review'
import { linkId } from '@passage/ledger/entry/derived-id'
import type { QueueTask } from './queue.ts'

/**
 * Whether a task is a question of the sample, whose reviewers answer blind. A check of a link by code is one, too, and reads
 * alike. Whoever reads the queue, it is the same: a row that changes with the reader would say who has answered.
 */
export const isOfSample = ({
  kind,
  recordId,
  otherRecordId,
}: Pick<QueueTask, 'kind' | 'recordId' | 'otherRecordId'>): boolean =>
  kind === 'link-check' ||
  (kind === 'identity-undetermined' && otherRecordId !== undefined && isSampled(linkId(recordId, otherRecordId)))

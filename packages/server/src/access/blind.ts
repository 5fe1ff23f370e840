import { questionOf } from '@passage/domain/access/question'
import { linkingRules } from '@passage/domain/linking/linking.rules'
import type { LookTx } from '@passage/ledger/gateway/look'
import { waitsForBlindAnswer } from '@passage/ledger/gateway/read-samples'
import { Refused } from '../app/problem.ts'
import type { Service } from '../app/service.ts'
import { citationOf } from '../findings/bars.ts'
import type { Reader } from './reader.ts'

/** Whether somebody answers such questions at all: supervisors and others read under the same purpose, and never do. */
function reviews(service: Service, { user }: Reader): boolean {
  const waiting = { relations: ['queued'], flags: [], cleared: [], conflict: false } as const
  const asked = questionOf({ roles: user.roles, operation: 'answer-match', purpose: 'review' }, waiting)
  return service.decide(asked).allowed
}

/**
 * Whether a record is of a sampled question that the reader has yet to answer, and is read under the purpose of such questions:
 * who it is about is then not said.
 */
export async function isBlind(service: Service, tx: LookTx, reader: Reader, recordId: string): Promise<boolean> {
  if (reader.purpose !== 'review' || !reviews(service, reader)) return false
  return waitsForBlindAnswer(tx, recordId, reader.user.id)
}

/**
 * Refuses a record to whoever reviews matches and has yet to answer a sampled question about it: its file says what the
 * sample hides, and whether code holds the two for one person. The question itself is read by a way of its own.
 */
export async function refuseBlind(service: Service, tx: LookTx, reader: Reader, recordId: string): Promise<void> {
  if (!(await isBlind(service, tx, reader, recordId))) return
  throw new Refused({
    status: 409,
    code: 'match.blind',
    title: 'A sampled review of this record waits for your answer',
    detail:
      'The file says what the sample hides: names, nationality, issuer, and what was computed. It was not opened. This attempt was logged.',
    rule: linkingRules.ownAnswer.id,
    citation: citationOf(linkingRules.ownAnswer),
    remedy: 'Answer the question first. It stands under My work, in the view of links to decide.',
  })
}

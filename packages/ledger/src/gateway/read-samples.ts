import { isHandedAway } from '@passage/domain/linking/hand-over'
import { isSampled } from '@passage/domain/linking/match-review'
import { uuids } from '../append/binary-array.ts'
import { readRounds } from '../links/review/rounds.ts'
import type { LookTx } from './look.ts'
import { membersUnder } from './members.ts'

/**
 * Whether a sampled question about the person of this record is open, to which somebody has yet to give the own answer. A
 * check of a link by code is such a question too, though nobody who answers it knows that code has linked the two.
 */
export async function waitsForBlindAnswer(tx: LookTx, recordId: string, by: string): Promise<boolean> {
  const found = await tx.query<{ link_id: string; check: boolean }>(
    `select link_id, to_check as check from identity.link
      where (record_a = any($1::uuid[]) or record_b = any($1::uuid[])) and (to_check or state = 'undetermined')`,
    [uuids(membersUnder(tx, recordId))],
  )
  for (const { link_id, check } of found.rows) {
    if (!check && !isSampled(link_id)) continue
    const last = (await readRounds(tx, link_id, undefined)).at(-1)
    const isTheirs = last !== undefined && !isHandedAway(last.handed, by)
    if (isTheirs && !last.given.some((one) => one.by === by)) return true
  }
  return false
}

import type { Case } from '@passage/domain/case/case'
import { dayInForce, type PackHead } from '@passage/domain/case/packs'
import { toldToText } from '@passage/domain/case/text/told-text'
import { type DaysToTell, daysToTell } from '@passage/domain/case/told-days'
import { appendEntry } from '../append/append.ts'
import { derivedId } from '../entry/derived-id.ts'
import type { GuardVersion } from '../guard-rows/guard.ts'
import type { Tx } from '../pools/transaction.ts'
import { readCase } from './read-case.ts'
import { underText } from './under.ts'

/** Who writes down what nobody says. */
export const BY_ITSELF = { role: 'passage', name: 'passage' } as const
/** Not an entry of the case: a rule, a calendar or time itself moved on. */
export const LAW_OR_TIME = 'law-or-time'

/** What has to be told of last days now; undefined: nothing. */
export const daysNow = (head: PackHead, state: Case, now: Date): DaysToTell | undefined =>
  daysToTell(head.pack, state, head.time, dayInForce(head, now.getTime()))

/**
 * Tells which last days began, ended or are counted anew after an entry, as an entry of its own in the same transaction: it stands
 * where the person and counsel read it, and from then on it binds.
 * @param seq where the stream ends
 */
export async function tellDays(
  tx: Tx,
  { caseId, guard }: { readonly caseId: string; readonly guard: readonly GuardVersion[] },
  { seq, because }: { readonly seq: number; readonly because: string },
  now: Date,
): Promise<boolean> {
  const file = await readCase(tx, caseId)
  const found = file === undefined ? undefined : daysNow(file.head, file.state, now)
  if (file === undefined || found === undefined) return false
  const on = dayInForce(file.head, now.getTime())
  const told = toldToText(file.pack, { type: 'days-told', on, by: BY_ITSELF, ...found, because })
  const body = { told, under: underText(file.pack, on), guard, writtenBy: BY_ITSELF.name }
  const requestId = derivedId('passage/case-days', `${caseId}/${seq}`)
  const entry = { type: 'case-told', body, requestId, recorded: now.toISOString() } as const
  const appended = await appendEntry(tx, { kind: 'case', id: caseId }, seq, entry)
  if (!appended.ok) throw Object.assign(new Error('the case changed in the same moment'), { code: '40001' })
  return true
}

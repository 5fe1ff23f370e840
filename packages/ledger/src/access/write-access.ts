import { type AssignmentFault, faultOf } from '@passage/domain/access/assignment'
import { renewalFault, type WithholdingFault, withholdingFault } from '@passage/domain/access/withholding'
import type { Receipt } from '../append/append.ts'
import { uuids } from '../append/binary-array.ts'
import { bumpGuards } from '../guard-rows/guard.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { appendActorEntry } from './actor-entry.ts'
import type { AccessBodies, AccessEntry, AccessType } from './entries.ts'
import { projectAccess } from './project-access.ts'

export type AccessFault =
  | AssignmentFault
  | WithholdingFault
  | 'withholding.same-signer'
  | 'withholding.unknown'
  | 'assignment.unknown'
  | 'access.unknown-record'
/**
 * What one person writes alone. A role is given by two (`sign-in/role-grants.ts`); of a budget a second is told; requests
 * for an extension are written where it is known what they answer (`ask-extension.ts`).
 */
export type WrittenAlone = Exclude<
  AccessEntry,
  { readonly type: 'role-given' | 'role-taken' | 'budget-raised' | 'extension-asked' | 'extension-refused' }
>
export type AccessWritten =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly fault: AccessFault }

const bad = (fault: AccessFault): AccessWritten => ({ ok: false, fault })

/**
 * Writes one act about access: an entry in the stream of whoever acts, and what it means, in one transaction. Whether
 * the caller may do it has been asked before; what could never be right is refused here.
 *
 * @param actor whoever acts: the `by` of the body
 */
export async function writeAccess(pools: Pools, actor: string, entry: WrittenAlone): Promise<AccessWritten> {
  return inTransactionAgain(
    pools.write,
    async (tx) => {
      const fault = (await faultIn(tx, entry)) ?? undefined
      if (fault !== undefined) return bad(fault)
      // Whoever has an own interest signs nothing from here on: an act that is being signed meets it at the guard.
      await bumpGuards(tx, touchedBy(entry))
      const receipt = await appendActorEntry(tx, actor, entry)
      await projectAccess(tx, entry)
      return { ok: true, receipt }
    },
    ATTEMPTS,
  )
}

const ATTEMPTS = 64

/** Records towards which somebody gets an own interest by this. */
function touchedBy({ type, body }: WrittenAlone): readonly string[] {
  if (type === 'conflict-declared') return [body.record]
  // Of which kind the assignment is stands in the entry that gave it.
  if (type === 'assignment-extended') return body.records
  return type === 'assignment' && body.bond !== 'assigned' && body.bond !== 'agreement' ? body.records : []
}

type Check<T extends AccessType> = (
  tx: Tx,
  body: AccessBodies[T],
  recorded: string,
) => Promise<AccessFault | undefined> | AccessFault | undefined

const checks: { readonly [T in WrittenAlone['type']]: Check<T> } = {
  assignment: async (tx, body) => faultOf(body) ?? unknownAmong(tx, body.records),
  'assignment-extended': async (tx, body) =>
    (await isKnown(tx, 'assignment', body.assignmentId)) ? unknownAmong(tx, body.records) : 'assignment.unknown',
  'assignment-ended': async (tx, body) =>
    (await isKnown(tx, 'assignment', body.assignmentId)) ? undefined : 'assignment.unknown',
  'flag-set': (tx, { record }) => unknownAmong(tx, [record]),
  'flag-lifted': (tx, { record }) => unknownAmong(tx, [record]),
  'conflict-declared': (tx, { record }) => unknownAmong(tx, [record]),
  'look-withheld': async (tx, body) => withholdingFault(body) ?? unknownAmong(tx, body.records),
  'withholding-renewed': checkRenewal,
  'glass-broken': (tx, { record }) => unknownAmong(tx, [record]),
  'canary-set': (tx, { record }) => unknownAmong(tx, [record]),
}

const faultIn = async (tx: Tx, { type, body, recorded }: WrittenAlone): Promise<AccessFault | undefined> =>
  (checks[type] as Check<typeof type>)(tx, body as never, recorded)

async function checkRenewal(
  tx: Tx,
  { withholdingId, by, until }: AccessBodies['withholding-renewed'],
  recorded: string,
): Promise<AccessFault | undefined> {
  const found = await tx.query<{ actor: string; signed_by: string[] }>(
    'select actor, signed_by from access.withholding where withholding_id = $1 limit 1 for update',
    [withholdingId],
  )
  const row = found.rows[0]
  if (row === undefined) return 'withholding.unknown'
  return renewalFault({ actor: row.actor, by: row.signed_by }, { by, at: recorded, until })
}

async function isKnown(tx: Tx, table: 'assignment', id: string): Promise<boolean> {
  const found = await tx.query(`select 1 from access.${table} where ${table}_id = $1 limit 1`, [id])
  return found.rowCount === 1
}

async function unknownAmong(tx: Tx, records: readonly string[]): Promise<AccessFault | undefined> {
  const wanted = new Set(records)
  const found = await tx.query('select 1 from identity.record where record_id = any($1::uuid[])', [uuids([...wanted])])
  return found.rowCount === wanted.size ? undefined : 'access.unknown-record'
}

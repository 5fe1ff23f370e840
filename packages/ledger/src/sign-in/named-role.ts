import type { RoleGrant } from '@passage/domain/access/role-grant'
import type { Tx } from '../pools/transaction.ts'
import { accountIdOf } from './accounts.ts'

/**
 * Whether the directory names the role for an open account. The row is held until the commit, so that nobody who leaves is
 * given power in the same moment.
 */
export async function isNamed(tx: Tx, { actor, role }: Pick<RoleGrant, 'actor' | 'role'>): Promise<boolean> {
  const found = await tx.query(
    `select 1 from sign_in.account where account_id = $1 and user_name = $2 collate "C" and active and $3 = any(roles)
      and removed_at is null for update`,
    [accountIdOf(actor), actor, role],
  )
  return found.rowCount === 1
}

import type pg from 'pg'

/**
 * Gives a database a fixed secret for the ids of records, so that they are the same in every run. Whether a question about two
 * records is a sample follows from their ids: with a secret of its own one run in ten would meet another screen.
 */
export async function steadyIds(admin: Pick<pg.Client, 'query'>): Promise<void> {
  await admin.query(`update ops.secret set value = decode(repeat('01', 32), 'hex') where name = 'record-id'`)
}

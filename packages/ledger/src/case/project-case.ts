import type { Tx } from '../pools/transaction.ts'
import { projectFamily } from './family/project-family.ts'
import { type CaseFile, readCase } from './read-case.ts'

/** Writes what a case is now into the read model, from its stream. */
export async function projectCase(tx: Tx, caseId: string): Promise<void> {
  const file = await readCase(tx, caseId)
  if (file === undefined) return
  await writeFile(tx, file)
  await projectFamily(tx, file)
}

async function writeFile(tx: Tx, { opened, openedAt, state, lines }: CaseFile): Promise<void> {
  await tx.query({
    name: 'project-case',
    text: `insert into proj.case_file as c (case_id, record_id, pack, seq, opened_at, state) values ($1, $2, $3, $4, $5, $6)
      on conflict (case_id) do update set seq = excluded.seq, state = excluded.state where c.seq < excluded.seq`,
    values: [opened.case, opened.record, opened.pack, lines.at(-1)?.seq, openedAt, JSON.stringify(state)],
  })
}

/** Makes the read model of cases again from the ledger. */
export async function rebuildCases(tx: Tx): Promise<void> {
  await tx.query('delete from proj.case_family; delete from proj.case_file')
  const found = await tx.query<{ stream_id: string }>(
    `select stream_id from ledger.entry where stream_kind = 'case' and stream_seq = 1 and body is not null`,
  )
  const riders: CaseFile[] = []
  for (const { stream_id } of found.rows) {
    const file = await readCase(tx, stream_id)
    if (file === undefined) continue
    await writeFile(tx, file)
    if (file.family.lead !== undefined) riders.push(file)
  }
  // A rider names the record of its lead, so every case stands first.
  for (const file of riders) await projectFamily(tx, file)
}

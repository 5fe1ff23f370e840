import type { Tx } from '../../pools/transaction.ts'
import type { CaseFile } from '../read-case.ts'

/** Writes with which lead a case rides along into the read model, from its stream: a row while it does, none otherwise. */
export async function projectFamily(tx: Tx, { opened, family }: CaseFile): Promise<void> {
  const { lead } = family
  if (lead === undefined) {
    await tx.query({
      name: 'project-no-family',
      text: 'delete from proj.case_family where rider_case = $1',
      values: [opened.case],
    })
    return
  }
  const { judge, on, source } = lead.ruling
  await tx.query({
    name: 'project-family',
    text: `insert into proj.case_family as f
      (rider_case, rider_record, lead_case, lead_record, pack, since, derivative, ruled_by, source, seq)
      select $1, $2, c.case_id, c.record_id, $4, $5, $6, $7, $8, $9 from proj.case_file c where c.case_id = $3
      on conflict (rider_case) do update set lead_case = excluded.lead_case, lead_record = excluded.lead_record,
        since = excluded.since, derivative = excluded.derivative, ruled_by = excluded.ruled_by, source = excluded.source,
        seq = excluded.seq where f.seq < excluded.seq`,
    values: [opened.case, opened.record, lead.case, opened.pack, on, lead.derivative, judge, source, lead.seq],
  })
}

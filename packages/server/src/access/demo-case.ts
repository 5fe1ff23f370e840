import { randomUUID } from 'node:crypto'
import { addDays, type Day } from '@passage/domain/calendar/day'
import type { CaseEvent, Told } from '@passage/domain/case/case'
import type { FactValue } from '@passage/domain/case/fact'
import { dayInForce, packOf } from '@passage/domain/case/packs'
import { writeAccess } from '@passage/ledger/access/write-access'
import { openCase } from '@passage/ledger/case/open-case'
import { takeStep } from '@passage/ledger/case/step'
import { tellInCase } from '@passage/ledger/case/tell-case'
import { derivedId } from '@passage/ledger/entry/derived-id'
import type { Pools } from '@passage/ledger/pools/open'

const WORKER = 't.varga'
const judge = { role: 'judge', name: 'Judge of the demo court' }
const officer = { role: 'officer', name: WORKER }
const PAPER = 'order of the demo court'

/** Facts that the demo case knows: some gates are met, some hold. */
const known: readonly (readonly [string, FactValue, typeof officer])[] = [
  ['served-for', 'person', officer],
  ['citizenship-asked', 'yes', officer],
  ['identity', 'confirmed-by-two', officer],
  ['language-understood', 'yes', officer],
  ['barred-countries', [], judge],
]

/**
 * Opens one case in the demo, once: on the person who waits longest for the caseworker, whom the demo's own person is, too. A
 * judge is reported to have ordered removal, the order is served, and a warrant was asked for too early and refused.
 */
export async function openDemoCase(pools: Pools, now: Date): Promise<void> {
  const recordId = await recordOf(pools)
  const us = packOf('us')
  if (recordId === undefined || us === undefined) return
  const caseId = derivedId('passage/demo-case', recordId)
  const given = { caseId, recordId, pack: 'us', forum: { places: ['circuit-9', 'state-CA'] }, by: WORKER }
  const opened = await openCase(
    pools,
    { ...given, reason: 'A stay that ended; the demo shows how a case goes on.' },
    now,
  )
  if (!opened.ok || opened.receipt.repeated) return
  await entrustLawyer(pools, recordId, now)
  const today = dayInForce(us, now.getTime())
  const before = (days: number): Day => addDays(today, -days)
  const at = { recordId, caseId, actor: WORKER }
  const step = (event: Omit<CaseEvent, 'signers'>, more: object = {}) =>
    takeStep(pools, { ...at, requestId: randomUUID(), event, ...more }, undefined, now)
  const tell = (told: Told, more: object = {}) =>
    tellInCase(pools, { ...at, requestId: randomUUID(), told, ...more }, undefined, now)
  const report = { mode: 'report', by: judge } as const
  await step({ ...report, type: 'order-made', on: before(20), facts: { 'decided-on': before(20) } }, { source: PAPER })
  for (const [fact, value, by] of known) {
    const paper = by === judge ? { source: PAPER } : {}
    await tell({ type: 'fact-recorded', on: before(19), by, fact, value }, paper)
  }
  const served = { service: randomUUID(), document: 'order', recipient: 'person', on: before(18) } as const
  const proof = { method: 'in-person', proof: 'proven', address: 'not-needed', undeliverable: false } as const
  await tell({ type: 'service-recorded', on: before(18), by: officer, service: { ...served, ...proof } })
  await step({
    type: 'removal-warrant-signed',
    on: today,
    by: officer,
    mode: 'act',
    reasons: 'The time to appeal seemed over.',
  })
}

/** The first record of the caseworker's work. */
async function recordOf(pools: Pools): Promise<string | undefined> {
  const found = await pools.write.query<{ record: string }>(
    `select a.record_id as record from access.assignment a join access.assignment o
        on o.record_id = a.record_id and o.actor = 'own-record'
      where a.actor = $1 and a.purpose = 'case-work' order by a.record_id limit 1`,
    [WORKER],
  )
  return found.rows[0]?.record
}

/** Somebody else than proposes has to sign: legal staff, who are assigned to the person. */
async function entrustLawyer(pools: Pools, recordId: string, now: Date): Promise<void> {
  const found = await pools.write.query<{ records: string[] }>(
    `select array_agg(record_id) as records from identity.member m where until_known is null and person_id in (
       select person_id from identity.member where record_id = $1 and until_known is null)`,
    [recordId],
  )
  const records = found.rows[0]?.records ?? [recordId]
  const from = now.toISOString()
  const until = new Date(now.getTime() + 90 * 86_400_000).toISOString()
  const terms = { actor: 'l.brandt', bond: 'assigned', purpose: 'hearing', case: 'demo-case' } as const
  const body = { assignmentId: randomUUID(), records, cleared: [], by: 'p.osei', from, until, ...terms }
  await writeAccess(pools, body.by, { type: 'assignment', body, recorded: from })
}

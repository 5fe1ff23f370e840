/**
 * How long somebody waits for the number of a receipt, and how long a correction takes with a hundred earlier recipients:
 * entry, read models, the person determined again and every notice, in one transaction each.
 * `node bench/redress.ts [requests]`; result in bench/results/redress.json.
 */
import { withLook } from '@passage/ledger/gateway/look'
import { takeIn } from '@passage/ledger/intake/take-in'
import { readDisclosed } from '@passage/ledger/redress/disclose'
import { fileRequest } from '@passage/ledger/redress/file'
import { staffStep } from '@passage/ledger/redress/step'
import { circumstances, report } from './support/result.ts'
import { openServer } from './support/server.ts'

const requests = Number(process.argv[2] ?? 500)
const RECIPIENTS = 100
const DECISIONS = 20

const base = {
  evidence: 'border-document',
  jurisdiction: 'us',
  source: 'bench',
  port: 'JFK',
  mode: 'air',
  birthDate: '1985-05-05',
} as const
const letters = (n: number): string => [...String(n)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')

/** Two crossings of somebody: the record, and the fact of the arrival, which is disputed here. */
const crossings = (n: number) => {
  const who = {
    name: { family: `BENCH ${letters(n)}`, given: 'ANA' },
    document: { type: 'P', number: `BE${String(n * 7919).padStart(9, '0')}`, issuer: 'PT' },
  }
  const admission = { class: 'B-2', until: '2026-07-09' }
  return [
    { ...base, ...who, sourceKey: `in-${n}`, direction: 'arrival', occurredAt: '2026-01-10T15:00:00Z', admission },
    { ...base, ...who, sourceKey: `out-${n}`, direction: 'departure', occurredAt: '2026-08-15T15:00:00Z' },
  ]
}

async function measure(count: number, work: (index: number) => Promise<unknown>) {
  const times: number[] = []
  for (let index = 0; index < count; index++) {
    const began = performance.now()
    const answer = (await work(index)) as { ok?: boolean } | undefined
    if (answer?.ok !== true) throw new Error(JSON.stringify(answer))
    times.push(performance.now() - began)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round((sorted[Math.floor(count * share)] ?? 0) * 100) / 100
  return { turns: count, p50Ms: at(0.5), p99Ms: at(0.99), longestMs: at(1 - 1 / count) }
}

const server = await openServer()
try {
  const { pools } = server
  const now = new Date()
  const taken = await takeIn(pools, Array.from({ length: requests }, (_, n) => crossings(n)).flat(), 'live')
  const records = taken.flatMap((one, at) => (at % 2 === 0 && 'receipt' in one ? [one.receipt.recordId] : []))
  const asked = (record: string) => ({
    kind: 'correct' as const,
    items: [{ what: 'field' as const, fact: `${record}/1`, field: 'on', proposed: '2026-01-11' }],
    shown: [],
    words: 'It was the day after, past midnight',
  })
  const filed: string[] = []
  const receipt = await measure(requests, async (index) => {
    const record = records[index] ?? ''
    const answer = await fileRequest(pools, { recordId: record, by: 'ana', key: `k${index}` }, asked(record), now)
    if (answer?.ok === true) filed.push(answer.value.request)
    return answer
  })
  for (const record of records.slice(0, DECISIONS)) {
    for (let n = 0; n < RECIPIENTS; n++) {
      const recipient = `recipient-${n}`
      const to = { recipient, purpose: 'exchange', authority: 'access.exchange' }
      const look = { actor: recipient, purpose: 'exchange', records: [record] }
      await withLook(pools, look, (tx) => readDisclosed(tx, [record], to, async () => 1, now), now)
    }
  }
  const correction = await measure(DECISIONS, async (index) => {
    const sent = { recordId: records[index] ?? '', request: filed[index] ?? '', by: 'vera' }
    await staffStep(pools, sent, { step: 'examine' }, now)
    return staffStep(pools, sent, { step: 'decide', answers: [{ item: 0, granted: true }] }, now)
  })
  const told = await pools.write.query<{ n: number }>('select count(*)::int as n from proj.correction_notice')
  report('redress', {
    bench: 'redress',
    ...circumstances(0),
    postgres: server.version,
    receipt,
    correctionWithRecipients: { recipients: RECIPIENTS, ...correction },
    notices: { owed: DECISIONS * RECIPIENTS, written: told.rows[0]?.n ?? 0 },
  })
} finally {
  await server.stop()
}

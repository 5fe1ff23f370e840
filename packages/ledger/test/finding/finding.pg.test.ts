import { randomUUID } from 'node:crypto'
import type { Filing } from '@passage/domain/redress/decide'
import { erase } from '@passage/ledger/erase/erase'
import { findingAct, proposalAct } from '@passage/ledger/finding/acts'
import { noteAnswer, withdrawFinding } from '@passage/ledger/finding/protect'
import { readCurrent, readFindingEntries } from '@passage/ledger/finding/read-matter'
import { readShownFindings } from '@passage/ledger/finding/read-shown'
import { withLook } from '@passage/ledger/gateway/look'
import { readReceiptEntry } from '@passage/ledger/gateway/receipt-content'
import { takeIn } from '@passage/ledger/intake/take-in'
import { link, unlink } from '@passage/ledger/links/link'
import { personStep } from '@passage/ledger/redress/step'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { giveNotice, lateLeavers, leaversInTime, signAndDo } from '../guard-rows/support.ts'
import { dayWas, factIds, file } from '../redress/support.ts'
import { newErasureList } from '../support/erasures.ts'
import { arrival, departure, NOON, type Opened, openLedger, standing } from '../support/world.ts'

/* Notice, time to answer, a proposal, a second signature: in this order, on what the record says then, or not at all. */
let opened: Opened
let record: string
let stay: string
let notice: string
let determination: number
beforeAll(async () => {
  opened = await openLedger()
})
afterAll(() => opened.close())
beforeEach(async () => {
  ;[record = ''] = await lateLeavers(opened, 1)
  stay = `${record}/1`
  notice = randomUUID()
  determination = (await readCurrent(opened.pools.rules, stay))?.determination ?? 0
})

/** The window of the notices of these tests is over everywhere. */
const LATER = new Date('2026-12-25T12:00:00.000Z')
const proposed = { answers: [] as string[], reasons: 'Left seven weeks after the last day.' }
const propose = (finding: string, at = LATER, more: object = {}) => {
  const given = { finding, notice, stay, determination, ...proposed, ...more }
  return signAndDo(opened.pools, proposalAct(given, { actor: 'c', requestId: finding }, at), 'c', at)
}
const find = (finding: string, signer = 'd', at = LATER) =>
  signAndDo(
    opened.pools,
    findingAct({ stay, finding }, { actor: 'd', requestId: randomUUID() }, at),
    signer === '' ? undefined : signer,
    at,
  )
const types = async () => (await readFindingEntries(opened.pools.rules, record)).map(({ type }) => type)

test('the whole way: each step is one entry, and the finding holds both signatures and what it rests on', async () => {
  const finding = randomUUID()
  expect(await propose(finding)).toMatchObject({ refusal: { code: 'finding.no-notice' } })
  expect(await giveNotice(opened.pools, record, notice)).toMatchObject({ ok: true })
  expect(await propose(finding, NOON)).toMatchObject({ refusal: { code: 'finding.window-runs' } })
  expect(await find(finding)).toMatchObject({ refusal: { code: 'finding.unknown-proposal' } })
  expect(await propose(finding)).toMatchObject({ ok: true })
  expect(await find(finding, '')).toMatchObject({ refusal: { code: 'act.unsigned' } })
  expect(await find(finding, 'c')).toMatchObject({ refusal: { code: 'act.one-person' } })
  expect(await find(finding)).toMatchObject({ ok: true })
  expect(await types()).toEqual(['notice-given', 'finding-proposed', 'overstay-found'])
  const [, , found] = await readFindingEntries(opened.pools.rules, record)
  expect(found?.body).toMatchObject({ finding, stay, notice, determination, by: 'c' })
  expect(found?.body).toMatchObject({ signatures: [{ by: 'c' }, { by: 'd' }], guard: [{ record }] })
  expect(await find(finding)).toMatchObject({ refusal: { code: 'finding.stands-already' } })
})

test('an answer that comes after the proposal stops the finding until it is weighed', async () => {
  const [first, second, answer] = [randomUUID(), randomUUID(), randomUUID()]
  await giveNotice(opened.pools, record, notice)
  await propose(first)
  const received = { answer, notice, stay, receivedOn: '2026-12-24', text: 'I was in hospital.', by: 'e' }
  expect(await noteAnswer(opened.pools, { ...received, notice: randomUUID() }, LATER)).toMatchObject({ ok: false })
  const noted = await noteAnswer(opened.pools, received, LATER)
  expect(await noteAnswer(opened.pools, received, LATER)).toMatchObject({
    receipt: { repeated: true, seq: noted.ok ? noted.receipt.seq : 0 },
  })
  expect(await find(first)).toMatchObject({ refusal: { code: 'finding.answer-not-weighed' } })
  expect(await propose(second)).toMatchObject({ refusal: { code: 'finding.answer-not-weighed' } })
  await propose(second, LATER, {
    answers: [answer],
    reasons: 'No stay in hospital is on record; asked for, none came.',
  })
  expect(await find(second)).toMatchObject({ ok: true })
})

test('when the record says something else, the finding is begun again', async () => {
  const finding = randomUUID()
  await giveNotice(opened.pools, record, notice)
  await propose(finding)
  const found = await opened.pools.rules.query<{ body: string }>(
    `select body from ledger.entry where stream_id = $1 and type = 'facts' order by stream_seq limit 1`,
    [record],
  )
  const { name, birthDate } = JSON.parse(found.rows[0]?.body ?? '').body.identity
  const { document } = JSON.parse(found.rows[0]?.body ?? '').body.facts[0]
  // A later source says that the stay was authorised for longer.
  const longer = arrival('2025-01-10', '2025-10-09', { name, birthDate, document, source: 'border-other' })
  await takeIn(opened.pools, [longer], 'live', standing())
  const says = await readCurrent(opened.pools.rules, stay)
  expect(says?.determination).not.toBe(determination)
  const answer = await find(finding)
  expect(answer).toMatchObject({ ok: false })
  expect(['finding.record-changed', 'finding.no-evidence']).toContain(answer.ok ? 'done' : answer.refusal.code)
})

test('a finding whose answer became another one by a link is put to somebody, until it is withdrawn or the link undone', async () => {
  const asked = async () =>
    (
      await opened.pools.rules.query(
        `select stay_key, reason from proj.task where record_id = $1 and kind = 'finding-moved'`,
        [record],
      )
    ).rows
  await giveNotice(opened.pools, record, notice)
  const finding = randomUUID()
  await propose(finding)
  await find(finding)
  expect(await asked()).toEqual([])
  // Another record, of one who left in time during this stay: as one person the stay ended then.
  const other = departure('2025-06-01', {
    document: { type: 'P', number: `QX${made++}`, issuer: 'PT' },
    name: { family: 'Zarathustra', given: 'Odo' },
    birthDate: '1931-02-03',
  })
  const [taken] = await takeIn(opened.pools, [other], 'live', standing())
  const records = [record, taken !== undefined && 'receipt' in taken ? taken.receipt.recordId : ''] as const
  const ruling = { records, signers: ['v', 'w'], reason: 'The same person' }
  expect(await link(opened.pools, ruling, LATER)).toMatchObject({ ok: true })
  expect((await readCurrent(opened.pools.rules, stay))?.outcome).not.toBe('DEPARTED_LATE')
  expect(await asked()).toEqual([{ stay_key: '1', reason: 'finding-moved' }])
  expect(await unlink(opened.pools, { ...ruling, reason: 'It was not' }, LATER)).toMatchObject({ ok: true })
  expect(await asked()).toEqual([])
  await link(opened.pools, { ...ruling, reason: 'It was, after all' }, LATER)
  expect(await asked()).toHaveLength(1)
  const given = { finding, stay, authority: '5 USC 552a(e)(5)', reason: 'The departure was another day.', by: 'd' }
  expect(await withdrawFinding(opened.pools, given, randomUUID(), LATER)).toMatchObject({ ok: true })
  expect(await asked()).toEqual([])
})
let made = 1000

test('a finding is withdrawn by one person, at any time, and only one that stands', async () => {
  const finding = randomUUID()
  await giveNotice(opened.pools, record, notice)
  await propose(finding)
  const given = { finding, stay, authority: '5 USC 552a(e)(5)', reason: 'The departure was another day.', by: 'd' }
  expect(await withdrawFinding(opened.pools, given, randomUUID(), LATER)).toMatchObject({
    code: 'finding.no-such-finding',
  })
  await find(finding)
  const request = randomUUID()
  expect(await withdrawFinding(opened.pools, given, request, LATER)).toMatchObject({ receipt: { repeated: false } })
  expect(await withdrawFinding(opened.pools, given, request, LATER)).toMatchObject({ receipt: { repeated: true } })
  expect(await withdrawFinding(opened.pools, given, randomUUID(), LATER)).toMatchObject({ ok: false })
  expect(await find(finding)).toMatchObject({ refusal: { code: 'finding.unknown-proposal' } })
})

test('nothing is said about a departure that is not confirmed', async () => {
  const taken = await takeIn(opened.pools, [arrival('2025-01-10', '2025-07-09')], 'live', standing())
  const [open = ''] = taken.map((one) => ('receipt' in one ? one.receipt.recordId : ''))
  expect(await giveNotice(opened.pools, open)).toMatchObject({ refusal: { code: 'finding.no-evidence' } })
})

test('what was found goes with the stay that is erased', async () => {
  const finding = randomUUID()
  await giveNotice(opened.pools, record, notice)
  await propose(finding)
  await find(finding)
  const order = { authority: 'a court', reason: 'r', signers: ['p.osei'] }
  await erase(opened.pools, { unit: { stayId: stay }, ...order }, LATER, newErasureList())
  expect(await types()).toEqual([])
})

test('a dispute about the terms of admission bars as one about the departure does: it stands in the same entry', async () => {
  const { arrival: entry } = await factIds(opened.pools, record)
  const terms: Filing = {
    kind: 'correct',
    items: [{ what: 'field', fact: `${entry}.1`, field: 'until', proposed: '2025-10-09' }],
    shown: [{ kind: 'other', words: 'The stamp in my passport' }],
    words: 'I was admitted until October',
  }
  await file(opened.pools, record, terms)
  expect(await giveNotice(opened.pools, record)).toMatchObject({ refusal: { code: 'disputed-not-used-adversely' } })
})

test('a dispute that was filed on a linked record goes on to bar when the link is undone', async () => {
  const [other = ''] = await leaversInTime(opened, 1)
  const ruling = { records: [record, other] as const, signers: ['p.osei', 'd.halvorsen'], reason: 'one person' }
  await link(opened.pools, ruling, NOON)
  const { departure } = await factIds(opened.pools, record)
  await file(opened.pools, other, dayWas(departure))
  await unlink(opened.pools, ruling, NOON)
  expect(await giveNotice(opened.pools, record)).toMatchObject({ refusal: { code: 'disputed-not-used-adversely' } })
})

test('what is disputed is not used against the person: neither notice nor finding, until the request is decided', async () => {
  const finding = randomUUID()
  const { departure } = await factIds(opened.pools, record)
  expect(await giveNotice(opened.pools, record, notice)).toMatchObject({ ok: true })
  expect(await propose(finding)).toMatchObject({ ok: true })
  const { request } = await file(opened.pools, record, dayWas(departure))
  const refused = { ok: false, refusal: { code: 'disputed-not-used-adversely' } }
  expect(await find(finding)).toMatchObject(refused)
  expect(await giveNotice(opened.pools, record)).toMatchObject(refused)
  // The witness that the way is open again: the person takes it back.
  const withdrawn = await personStep(
    opened.pools,
    { recordId: record, by: 'ana', key: 'back', request },
    { step: 'withdraw' },
    LATER,
  )
  expect(withdrawn).toMatchObject({ ok: true })
  expect(await find(finding)).toMatchObject({ ok: true })
})

/** The newest entry of a type on the record that names another record; 0: none. */
async function seqNaming(type: string, other: string): Promise<number> {
  const found = await opened.pools.rules.query<{ seq: number | null }>(
    `select max(stream_seq) as seq from ledger.entry where stream_id = $1 and type = $2
        and body like '%' || $3::text || '%'`,
    [record, type, other],
  )
  return found.rows[0]?.seq ?? 0
}
const shown = (seq: number) =>
  withLook(opened.pools, { actor: 'c', purpose: 'case-work', records: [record] }, async (tx) => ({
    list: JSON.stringify(await readShownFindings(tx, record)),
    receipt: await readReceiptEntry(tx, record, seq),
  }))

test('after a link was undone, neither the list nor a receipt names the record of somebody else; before, both do', async () => {
  const [friend = ''] = await leaversInTime(opened, 1)
  const ruling = { records: [record, friend], signers: ['c', 'd'], reason: 'same person' } as const
  await link(opened.pools, ruling, NOON)
  await giveNotice(opened.pools, record, notice)
  const seq = await seqNaming('notice-given', friend)
  const before = await shown(seq)
  expect(before.list).toContain(friend)
  expect(before.receipt?.content?.text ?? '').toContain(friend)
  await unlink(opened.pools, { ...ruling, reason: 'two persons' }, NOON)
  const after = await shown(seq)
  expect(after.list).not.toContain(friend)
  expect(after.list).toContain(`"guard":[{"record":"${record}"`)
  expect(after.receipt).toEqual({ place: { streamId: record, seq }, commitment: before.receipt?.commitment })
  // Planted fault: the entries as they are read for the acts themselves name it still.
  expect(JSON.stringify(await readFindingEntries(opened.pools.rules, record))).toContain(friend)
})

test('nor does the receipt of an answer that was given while the records were linked', async () => {
  const [friend = ''] = await lateLeavers(opened, 1)
  const ruling = { records: [record, friend], signers: ['c', 'd'], reason: 'same person' } as const
  await link(opened.pools, ruling, NOON)
  // Which of two stays is the one that is left follows from ids that differ each time.
  let seq = await seqNaming('determination', friend)
  let other = friend
  if (seq === 0) {
    ;[record, other] = [friend, record]
    seq = await seqNaming('determination', other)
  }
  expect((await shown(seq)).receipt?.content?.text ?? '').toContain(other)
  await unlink(opened.pools, { ...ruling, reason: 'two persons' }, NOON)
  expect((await shown(seq)).receipt).toMatchObject({ place: { seq } })
  expect((await shown(seq)).receipt?.content).toBeUndefined()
})

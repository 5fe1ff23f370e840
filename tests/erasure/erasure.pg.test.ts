import { randomUUID } from 'node:crypto'
import { checkLedger } from '@passage/ledger/backup/check-ledger'
import { erase } from '@passage/ledger/erase/erase'
import { liftHold, placeHold } from '@passage/ledger/hold/place'
import { takeIn } from '@passage/ledger/intake/take-in'
import { answerMatch } from '@passage/ledger/links/review/answer-match'
import { attachFile } from '@passage/ledger/redress/attach'
import { fileRequest } from '@passage/ledger/redress/file'
import { staffStep } from '@passage/ledger/redress/step'
import { verifyExport } from '@passage/verify/verify-export'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signatureOf } from '../../packages/ledger/test/guard-rows/support.ts'
import { sourceToken } from '../../packages/server/test/support/stage.ts'
import { NOW, openSite, type Site } from './support/site.ts'

/** Words that can only come from here: of the person, of the stay that is erased, of the stay that stays. */
const PERSON = ['ZQPERSONFAMILY', 'Zqpersongiven', 'ZQ77DOC31']
const STAY = ['zq-stay-class', 'zq stay note', 'zq stay quarantined', 'zq stay asked', 'zq stay refused']
/** What a reviewer said of the person and of a record of somebody else. */
const REVIEWER = ['zq reviewer said']
const OTHER = ['zq-other-class', 'zq other asked']

let site: Site
let ana: string
beforeAll(async () => {
  site = await openSite()
  const who = {
    source: 'border-test',
    evidence: 'border-document',
    port: 'JFK',
    mode: 'air',
    document: { type: 'P', number: PERSON[2], issuer: 'BR' },
    name: { family: PERSON[0], given: PERSON[1] },
    birthDate: '1990-04-02',
    nationality: 'BRA',
    sexMarker: 'F',
  }
  const arrival = (sourceKey: string, on: string, admissionClass: string | undefined) => ({
    ...who,
    sourceKey,
    direction: 'arrival',
    occurredAt: `${on}T15:00:00Z`,
    admission: { class: admissionClass, until: '2026-08-31' },
    manner: 'inspected',
    newAdmissionIssued: true,
  })
  const departure = (sourceKey: string, on: string) => ({
    ...who,
    sourceKey,
    direction: 'departure',
    occurredAt: `${on}T15:00:00Z`,
  })
  const first = arrival('1', '2025-01-10', STAY[0])
  ana = await send(first)
  await send(departure('2', '2025-03-01'))
  await send(arrival('3', '2026-03-01', OTHER[0]))
  await send(departure('4', '2026-05-20'))
  // The same key with other content waits in quarantine; what cannot be read is refused, and logged without content.
  await send({ ...first, admission: { class: STAY[2], until: '2026-08-31' } })
  await send({ ...departure('5', '2026-13-40') })
  await send({ ...first, sourceKey: '6', colour: PERSON[0] })
  const note = {
    source: 'agency-test',
    sourceKey: '7',
    fact: { kind: 'presence-evidence', what: STAY[1], occurred: { on: '2025-02-01' }, evidence: 'agency-act' },
    about: { recordId: ana },
  }
  await takeIn(site.pools, [note], 'live', { jurisdiction: 'us', clock: () => NOW })
  const order = { authority: 'order of a court', reason: 'zq stay note', signers: ['p.osei'] }
  const placed = await placeHold(site.pools, { stayId: `${ana}/1` }, order, NOW)
  await liftHold(site.pools, placed.ok ? placed.hold : '', { ...order, reason: 'appeal over' }, NOW)
  const asked = await ask(`${ana}/1`, STAY[3] ?? '')
  await attach(asked, STAY[3] ?? '')
  const answers = [{ item: 0, granted: false, reason: STAY[4] ?? '' }] as const
  const sent = { recordId: ana, request: asked, by: 't.varga' }
  await staffStep(site.pools, sent, { step: 'examine' }, NOW)
  await staffStep(site.pools, sent, { step: 'decide', answers }, NOW)
  const stays = await site.pools.rules.query<{ key: string }>(
    `select stay_key as key from proj.stay where record_id = $1 and arrived_on = '2026-03-01'`,
    [ana],
  )
  await ask(`${ana}/${stays.rows[0]?.key}`, OTHER[1] ?? '')
  // Somebody else under another document: a reviewer says in own words that it is not she.
  const elsewhere = { ...departure('8', '2026-06-20'), document: { type: 'P', number: 'QQ10001', issuer: 'BR' } }
  const spelled = { name: { family: 'Zqpersonfamely', given: 'Zqpersongivem' } }
  const question = [ana, await send({ ...elsewhere, ...spelled })] as const
  const answer = { answer: 'not-same', reasons: ['different-person'], words: REVIEWER[0] ?? '' } as const
  const reviewed = {
    records: question,
    by: 'd.halvorsen',
    requestId: randomUUID(),
    signature: signatureOf('d.halvorsen'),
  }
  expect(await answerMatch(site.pools, { ...reviewed, ...answer }, NOW)).toMatchObject({ ok: true })
  await site.superuser.query('analyze')
  await site.keepLog()
})
afterAll(() => site.close())

/** What the person says about a fact of the own record; gives the request. */
async function ask(fact: string, words: string): Promise<string> {
  const filing = { kind: 'correct', items: [{ what: 'field', fact, field: 'on' }], shown: [], words } as const
  const filed = await fileRequest(site.pools, { recordId: ana, by: 'ana', key: words }, filing, NOW)
  if (filed?.ok !== true) throw new Error(JSON.stringify(filed))
  return filed.value.request
}

/** A file that goes along, with planted words in its name and in what it shows. */
async function attach(request: string, words: string): Promise<void> {
  const sent = { recordId: ana, by: 'ana', key: `file ${words}`, request }
  const content = Buffer.from(`%PDF-1.7 ${words}`)
  const file = { kind: 'other', name: `${words}.pdf`, type: 'application/pdf', content } as const
  const kept = await attachFile(site.pools, sent, file, NOW)
  if (kept?.ok !== true) throw new Error(JSON.stringify(kept))
}

async function send(crossing: object): Promise<string> {
  const answer = await fetch(`${site.address}/v1/crossings`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sourceToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(crossing),
  })
  const { receipt } = (await answer.json()) as { receipt?: { recordId: string } }
  return receipt?.recordId ?? ''
}

const order = { authority: 'Regulation (EU) 2017/2226 art. 34', reason: 'retention.ees-exit', signers: ['p.osei'] }
const nowhere = {
  columns: [],
  backup: [],
  export: [],
  'cluster files': [],
  'postgres log': [],
  'server log': [],
  'erasure list': [],
}

async function verifies(): Promise<void> {
  await site.keepLog()
  expect(await checkLedger(site.pools)).toMatchObject({ fault: undefined })
  const lines = await site.exportLines()
  const report = await verifyExport(async function* () {
    yield* lines
  })
  expect([report.faults, report.ok]).toEqual([[], true])
}

test('before: the words are where they should be, so that not finding them means something', async () => {
  const found = await site.find([...PERSON, ...STAY])
  expect(found.columns).toEqual(
    expect.arrayContaining([
      'identity.record.biographic_key',
      'identity.record.document_number',
      'identity.record.family',
      'ledger.entry.body',
      'ops.quarantine.content',
      'proj.person.family',
    ]),
  )
  expect(found.backup).toEqual(expect.arrayContaining(['ledger.entry.copy.gz', 'ops.quarantine.copy.gz']))
  expect(found.export).toEqual(['export'])
  expect(found['cluster files'].some((path) => path.startsWith('base/'))).toBe(true)
  expect(found['cluster files'].some((path) => path.startsWith('pg_wal/'))).toBe(true)
  expect((await site.find(REVIEWER)).columns).toContain('ledger.entry.body')
  // What a process says never held them, and what is listed about erasures does not either.
  expect([found['server log'], found['postgres log'], found['erasure list']]).toEqual([[], [], []])
})

test('half a stay cannot be erased: neither by its exit nor by a part of what it rests on', async () => {
  for (const stayId of [`${ana}/2`, `${ana}/4`, `${ana}/99`]) {
    expect(await erase(site.pools, { unit: { stayId }, ...order }, NOW, site.list), stayId).toEqual({
      ok: false,
      refusal: { code: 'erase.nothing-there' },
    })
  }
})

test('after the erasure of a stay: 0 occurrences of it anywhere, the other stay stands, the log verifies', async () => {
  expect(await erase(site.pools, { unit: { stayId: `${ana}/1` }, ...order }, NOW, site.list)).toMatchObject({
    ok: true,
  })
  await site.scrub()
  // What a reviewer said of the record may quote the stay: it goes with it.
  expect(await site.find([...STAY, ...REVIEWER])).toEqual(nowhere)
  expect((await site.find(OTHER)).columns).toContain('ledger.entry.body')
  expect(
    (await site.pools.rules.query('select stay_key, outcome from proj.stay where record_id = $1', [ana])).rows,
  ).toHaveLength(1)
  await verifies()
})

test('after the erasure of the record: 0 occurrences of the person anywhere, the log verifies', async () => {
  expect(await erase(site.pools, { unit: { recordId: ana }, ...order }, NOW, site.list)).toMatchObject({ ok: true })
  await site.scrub()
  expect(await site.find([...PERSON, ...STAY, ...OTHER, ...REVIEWER])).toEqual(nowhere)
  await verifies()
})

test('one place kept is found, whichever it is: the planted fault', async () => {
  const plants: Readonly<Record<string, string>> = {
    'ops.quarantine.content': `insert into ops.quarantine values (gen_random_uuid(), 's', 'k', 'live', 'c', '/', '{"n":"${PERSON[0]}"}', now())`,
    'ops.import.name': `insert into ops.import values (gen_random_uuid(), 'of ${PERSON[2]}', now(), null, 'append')`,
    'proj.task.reason': `insert into proj.task values (gen_random_uuid(), gen_random_uuid(), 'question', '${STAY[1]}', null, null, now(), null)`,
    'ops.secret.value': `insert into ops.secret values ('planted', '${PERSON[1]}')`,
    'tlog.tile.bytes': `insert into tlog.tile values ('other', 0, 0, convert_to('${STAY[0]}', 'UTF8'))`,
  }
  for (const plant of Object.values(plants)) await site.superuser.query(plant)
  const found = await site.find([...PERSON, ...STAY])
  expect(found.columns).toEqual(Object.keys(plants).toSorted())
  expect(found.backup).toHaveLength(Object.keys(plants).length)
})

import { randomUUID } from 'node:crypto'
import { addDays, type Day, parseDay } from '@passage/domain/calendar/day'
import { erase } from '@passage/ledger/erase/erase'
import { findingAct, proposalAct } from '@passage/ledger/finding/acts'
import { noteAnswer, withdrawFinding } from '@passage/ledger/finding/protect'
import { readCurrent } from '@passage/ledger/finding/read-matter'
import { withLook } from '@passage/ledger/gateway/look'
import { liftStop } from '@passage/ledger/guard-rows/lift-stop'
import { placeStop } from '@passage/ledger/guard-rows/stops'
import { liftHold, placeHold } from '@passage/ledger/hold/place'
import { takeIn } from '@passage/ledger/intake/take-in'
import { link, ruleApart, unlink } from '@passage/ledger/links/link'
import { handOverMatch } from '@passage/ledger/links/review/hand-over-match'
import { holdMatch } from '@passage/ledger/links/review/hold-match'
import { takeUpMatch } from '@passage/ledger/links/review/take-up-match'
import { register } from '@passage/ledger/register/register'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { giveNotice, lateLeavers, newStop, signAndDo, signatureOf } from '../guard-rows/support.ts'
import { answerBy, question } from '../links/questions.ts'
import { newErasureList } from '../support/erasures.ts'
import { arrival, departure, NOON, type Opened, openLedger, standing } from '../support/world.ts'

let opened: Opened
beforeEach(async () => {
  opened = await openLedger()
})
afterEach(() => opened.close())

const listed = new Set(register.map(({ field }) => field))
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** `a.b.c` of every value in a body; lists count as what they hold. */
function pathsIn(value: unknown, at: string): readonly string[] {
  if (Array.isArray(value)) return value.length === 0 ? [] : value.flatMap((one) => pathsIn(one, at))
  if (!isObject(value)) return [at]
  return Object.entries(value).flatMap(([name, inside]) => pathsIn(inside, `${at}.${name}`))
}

/** A fact says what all facts say, or what its kind says. */
function factPaths(fact: Record<string, unknown>): readonly string[] {
  return pathsIn(fact, 'fact').map((path) => (listed.has(path) ? path : path.replace('fact.', `fact.${fact.kind}.`)))
}

function fieldsOf(type: string, body: Record<string, unknown>): readonly string[] {
  const { facts, ...rest } = body
  const inFacts = type === 'facts' && Array.isArray(facts) ? facts.flatMap(factPaths) : []
  return [...inFacts, ...pathsIn(type === 'facts' ? rest : body, `entry.${type}`)]
}

const WRITTEN = [
  'facts',
  'determination',
  'link',
  'link-withdrawn',
  'link-apart',
  'link-undetermined',
  'match-answered',
  'match-held',
  'match-taken-up',
  'match-handed',
  'match-words',
  'look',
  'erasure',
  'legal-hold',
  'legal-hold-lifted',
  'stop-placed',
  'stop-lifted',
  'act-refused',
  'notice-given',
  'notice-answered',
  'finding-proposed',
  'overstay-found',
  'finding-withdrawn',
]

/** A stop that refuses and is lifted, and then everything that is said on the way to a finding and back. */
async function wholeWay(): Promise<void> {
  const { pools } = opened
  const [late = ''] = await lateLeavers(opened, 1)
  const [stay, later] = [`${late}/1`, new Date('2026-12-25T12:00:00.000Z')]
  const stop = newStop(late, { until: '2027-01-01T00:00:00.000Z' })
  await placeStop(pools, stop, NOON)
  await giveNotice(pools, late)
  const lifting = { stop: stop.stop, authority: 'a', reason: 'r', by: 'd', signature: signatureOf('d') }
  await liftStop(pools, late, lifting, NOON)
  const [notice, answer, finding] = [randomUUID(), randomUUID(), randomUUID()]
  const current = await readCurrent(pools.rules, stay)
  await giveNotice(pools, late, notice)
  await noteAnswer(pools, { answer, notice, stay, receivedOn: '2026-11-24', text: 'I was ill.', by: 'c' }, NOON)
  const given = {
    finding,
    notice,
    stay,
    determination: current?.determination ?? 0,
    answers: [answer],
    reasons: 'late',
  }
  await signAndDo(pools, proposalAct(given, { actor: 'c', requestId: finding }, later), 'c', later)
  await signAndDo(pools, findingAct({ stay, finding }, { actor: 'd', requestId: randomUUID() }, later), 'd', later)
  const withdrawal = { finding, stay, authority: 'a', reason: 'r', by: 'd' }
  expect(await withdrawFinding(pools, withdrawal, randomUUID(), later)).toMatchObject({ ok: true })
}

test('what is really written into entries has its rows on the register, whatever the types say', async () => {
  const { pools } = opened
  const bia = { document: { type: 'P', number: 'ZZ1', issuer: 'BR' }, name: { family: 'Rocha', given: 'Bia' } }
  const taken = await takeIn(
    pools,
    [
      arrival('2025-01-10', '2025-07-09', { nationality: 'BR', sexMarker: 'F', reportedAt: '2025-01-11T00:00:00Z' }),
      departure('2025-03-01', { destination: 'BR', onAdvanceParole: true }),
      arrival('2026-03-01', '2026-08-31', { jurisdiction: 'schengen', port: 'FRA', sourceRecord: 'r7' }),
      arrival('2025-01-10', '2025-07-09', bia),
    ],
    'live',
    standing(),
  )
  const [ana, other] = [taken[0], taken[3]].map((one) => (one?.status === 'accepted' ? one.receipt.recordId : ''))
  const records = [ana ?? '', other ?? ''] as const
  const signed = { records, signers: ['p.osei', 'd.halvorsen'], reason: 'seen together' }
  await link(pools, signed, NOON)
  await unlink(pools, signed, NOON)
  await ruleApart(pools, signed, NOON)
  const asked = await question(opened)
  const hold = { records: asked, by: 'ana', requestId: randomUUID(), reason: 'source-asked' } as const
  const today = parseDay(NOON.toISOString().slice(0, 10)) as Day
  expect(await holdMatch(pools, { ...hold, until: addDays(today, 7) }, today, NOON)).toMatchObject({ ok: true })
  const early = { records: asked, by: 'ana', requestId: randomUUID(), reason: 'answer-came' } as const
  expect(await takeUpMatch(pools, early, today, NOON)).toMatchObject({ ok: true })
  const handed = { records: asked, by: 'ana', to: 'd.halvorsen', toMay: true, reason: 'knows-source' } as const
  expect(await handOverMatch(pools, { ...handed, requestId: randomUUID() }, NOON)).toMatchObject({ ok: true })
  await answerBy(pools, asked, 'd.halvorsen', 'not-same', { words: 'seen apart' })
  await wholeWay()
  const order = { authority: 'a court', reason: 'appeal', signers: ['p.osei'] }
  const held = await placeHold(pools, { recordId: records[1] }, order, NOON)
  await liftHold(pools, held.ok ? held.hold : '', order, NOON)
  await withLook(
    pools,
    { actor: 'p.osei', purpose: 'casework', case: 'c1', records: [records[0]] },
    async () => 1,
    NOON,
  )
  await erase(pools, { unit: { stayId: `${records[1]}/1` }, ...order }, NOON, newErasureList())
  const rows = await pools.rules.query<{ type: string; body: string }>(
    'select type, body from ledger.entry where body is not null',
  )
  const found = rows.rows.flatMap(({ type, body }) => fieldsOf(type, JSON.parse(body).body))
  expect([...new Set(found)].filter((field) => !listed.has(field))).toEqual([])
  // Which of two stays is withdrawn follows from ids that differ each time; the rest is always there.
  expect(rows.rows.map(({ type }) => type)).toEqual(expect.arrayContaining(WRITTEN))
  // A field that nobody listed is found.
  expect(fieldsOf('look', { actor: 'x', phone: '555' }).filter((field) => !listed.has(field))).toEqual([
    'entry.look.phone',
  ])
})

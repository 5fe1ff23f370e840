import type { FlagCode } from '@passage/domain/access/flags'
import { breakGlass } from '@passage/ledger/access/break-glass'
import { type WrittenAlone, writeAccess } from '@passage/ledger/access/write-access'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unconfirmed } from '../support/people.ts'
import { now, openStage, type Stage } from '../support/stage.ts'

/* Whoever must not know that there is a record is not told of it by an alert, and what is done to it is told all the same. */
let stage: Stage
let records: string[]
const soon = '2026-12-20T00:00:00.000Z'
beforeAll(async () => {
  stage = await openStage()
  records = await stage.take(...Array.from({ length: 6 }, (_, n) => unconfirmed(n + 1)))
})
afterAll(() => stage.close())

const record = (n: number): string => records[n] ?? ''
const write = (entry: WrittenAlone) => writeAccess(stage.pools, 'p.osei', entry)
const seal = (id: string, flag: FlagCode = 'sealed') =>
  write({ type: 'flag-set', body: { record: id, flag, by: 'p.osei', authority: 'order' }, recorded: now })
const alertsOf = async (user: string): Promise<readonly { readonly kind: string; readonly recordId?: string }[]> => {
  const headers = { cookie: await stage.signIn(user) }
  return (await stage.app.inject({ url: '/v1/alerts', headers })).json().alerts
}
const look = async (id: string) => {
  const headers = { cookie: await stage.signIn('t.varga'), 'passage-purpose': 'case-work' }
  return (await stage.app.inject({ url: `/v1/records/${id}`, headers })).statusCode
}
const told = async (user: string, id: string) => (await alertsOf(user)).filter(({ recordId }) => recordId === id).length

/** A canary that is sealed, which one worker is cleared to open. */
async function hiddenCanary(n: number): Promise<string> {
  const id = record(n)
  await stage.assign('t.varga', 'case-work', [id], { cleared: ['sealed'] })
  await seal(id)
  await write({ type: 'canary-set', body: { record: id, by: 'p.osei' }, recorded: now })
  return id
}

test('a look at a hidden canary is told without the record, and with it to whoever is cleared', async () => {
  const one = await hiddenCanary(0)
  expect(await look(one)).toBe(200)
  expect((await alertsOf('s.oyelaran')).map(({ kind, recordId }) => [kind, recordId])).toEqual([['canary', undefined]])
  const two = await hiddenCanary(1)
  await stage.assign('s.oyelaran', 'audit', [two], { cleared: ['sealed'] })
  expect(await look(two)).toBe(200)
  expect(await told('s.oyelaran', two)).toBe(1)
  expect(await alertsOf('s.oyelaran')).toHaveLength(2)
})

test('broken glass tells two without naming the record to them; where two may know, nobody else is told', async () => {
  const id = record(2)
  await seal(id, 'protected-1367')
  const before = (await alertsOf('p.osei')).length
  const asked = { actor: 't.varga', record: id, justification: 'Hospital asks for the next of kin' }
  expect(await breakGlass(stage.pools, asked, new Date(now))).toMatchObject({ told: ['p.osei', 's.oyelaran'] })
  for (const user of ['p.osei', 's.oyelaran']) expect(await told(user, id)).toBe(0)
  expect(await alertsOf('p.osei')).toHaveLength(before + 1)
  const open = await breakGlass(stage.pools, { ...asked, record: record(3) }, new Date(now))
  expect(open).toMatchObject({ told: ['p.osei', 's.oyelaran'] })
  for (const user of ['p.osei', 's.oyelaran']) expect(await told(user, record(3))).toBe(1)
})

test('a record that is sealed after the alert, or becomes a matter of one’s own, is named no longer', async () => {
  const id = record(3)
  expect(await told('s.oyelaran', id)).toBe(1)
  const own = { bond: 'represents', purpose: 'own-record', until: soon } as const
  await stage.assign('s.oyelaran', 'own-record', [id], own)
  expect([await told('s.oyelaran', id), await told('p.osei', id)]).toEqual([0, 1])
  await seal(id)
  expect([await told('s.oyelaran', id), await told('p.osei', id)]).toEqual([0, 0])
})

test('planted fault: an alert that is told regardless shows a hidden record', async () => {
  const id = record(4)
  await seal(id)
  // As it was before: the holders of the roles, whoever they are, and no question at the reading.
  await stage.database.admin.query(`create or replace function access.is_hidden(who text, r uuid, now_at timestamptz)
    returns boolean language sql stable as 'select false'`)
  await breakGlass(stage.pools, { actor: 't.varga', record: id, justification: 'Hospital asks' }, new Date(now))
  expect(await told('s.oyelaran', id)).toBe(1)
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, deskOf } from './support/signing.ts'
import { openStage, type Stage } from './support/stage.ts'

/* The edges of a case: keys sent twice, text and numbers that nothing can hold, names of the language, and one person with two roles. */
let stage: Stage
const desks: Record<string, Desk> = {}
const users = [
  { id: 'e.worker', name: 'E. Worker', roles: ['caseworker'] },
  { id: 'e.lawyer', name: 'E. Lawyer', roles: ['legal'] },
  { id: 'e.own', name: 'E. Own', roles: ['person'] },
  { id: 'e.both', name: 'E. Both', roles: ['caseworker', 'person', 'representative'] },
] as const
const purposes: Record<string, string> = {
  'e.worker': 'case-work',
  'e.lawyer': 'hearing',
  'e.own': 'own-record',
  'e.both': 'case-work',
}
interface At {
  readonly record: string
  readonly case: string
}
let people = 0
let at: At

beforeAll(async () => {
  stage = await openStage({ users })
  for (const { id } of users) desks[id] = deskOf(stage, await stage.signIn(id))
})
afterAll(() => stage.close())
beforeEach(async () => {
  at = await caseOfSomebody()
  await stage.assign('e.own', 'own-record', [at.record], { bond: 'own' })
})

async function caseOfSomebody(): Promise<At> {
  people++
  const [record = ''] = await stage.take({
    jurisdiction: 'us',
    evidence: 'border-document',
    port: 'LAX',
    mode: 'air',
    name: { family: `Cardamom${String.fromCharCode(64 + people)}`, given: 'Ida' },
    birthDate: `19${40 + people}-03-11`,
    document: { type: 'P', number: `EDGE${people}${people}77`, issuer: 'SE' },
    source: 'border-entry',
    sourceKey: `edge-${people}`,
    direction: 'arrival',
    occurredAt: '2025-01-10T15:00:00Z',
  })
  await stage.assign('e.worker', 'case-work', [record])
  await stage.assign('e.lawyer', 'hearing', [record])
  const asked = { method: 'POST', url: `/v1/records/${record}/cases?purpose=case-work` } as const
  const payload = { pack: 'us', reason: 'a test' }
  const opened = await desks['e.worker']?.ask({ ...asked, payload, headers: { 'idempotency-key': randomUUID() } })
  return { record, case: opened?.json['caseId'] }
}
const send = (who: string, what: string, payload: object, key: string = randomUUID(), purpose = purposes[who]) => {
  const url = `/v1/records/${at.record}/cases/${at.case}/${what}?purpose=${purpose}`
  return (desks[who] as Desk).ask({ method: 'POST', url, payload, headers: { 'idempotency-key': key } })
}
const view = async (who: string, purpose = purposes[who]) =>
  (await desks[who]?.ask({ method: 'GET', url: `/v1/records/${at.record}/cases/${at.case}?purpose=${purpose}` }))?.json
const fact = (name: string, value: unknown, more: object = {}) => ({
  type: 'fact-recorded',
  fact: { name, value },
  ...more,
})

test('a key under which something was told stands for that alone: what is said next is not lost in silence', async () => {
  const key = randomUUID()
  const first = await send('e.own', 'told', fact('disclosure-consent', 'yes'), key)
  expect(first.json).toMatchObject({ what: 'told' })
  expect(await send('e.own', 'told', fact('disclosure-consent', 'yes'), key)).toEqual(first)
  expect((await send('e.own', 'told', fact('disclosure-consent', 'no'), key)).json['code']).toBe('request.key-reused')
  const appeared = { type: 'appearance-entered', counsel: 'B', scope: 'whole', endsByPermission: true }
  expect((await send('e.own', 'told', appeared, key)).json['code']).toBe('request.key-reused')
  // As with what was refused.
  const refused = await send('e.worker', 'told', fact('identity', 'nonsense'), key)
  expect(refused.json['code']).toBe('case.fact-not-theirs')
  const { status, json } = await send('e.worker', 'told', fact('identity', 'nonsense'), key)
  expect([status, json['code'], json['detail']]).toEqual([409, refused.json['code'], refused.json['detail']])
  expect((await send('e.worker', 'told', fact('identity', 'other'), key)).json['code']).toBe('request.key-reused')
})

test('names of the language name nothing in a case', async () => {
  const served = { recipient: 'person', servedOn: '2026-05-05', method: 'mail', proof: 'none', address: 'unknown' }
  for (const name of ['constructor', '__proto__', 'toString']) {
    const asked = [
      [fact(name, 'yes'), 'case.fact-not-theirs'],
      [{ type: 'fact-unknown', fact: name }, 'case.fact-not-theirs'],
      [{ type: 'service-recorded', document: name, ...served }, 'case.unknown-thing'],
    ] as const
    for (const [body, code] of asked) expect((await send('e.worker', 'told', body)).json['code']).toBe(code)
  }
})

test('text and numbers that no entry can hold are a bad request and no fault, and nothing is written', async () => {
  const report = { event: 'ordered-in-absentia', mode: 'report', on: '2026-05-04', source: 'order, page 2' }
  const ordered = { ...report, by: { role: 'judge', name: 'Judge R.' } }
  for (const value of [Number.MAX_SAFE_INTEGER, -99_999_999])
    expect((await send('e.worker', 'steps', { ...ordered, facts: [{ name: 'final-on', value }] })).status).toBe(400)
  for (const text of ['a\u0000bc', 'a\ud800bc']) {
    const answer = await send('e.worker', 'told', fact('citizenship-asked', 'yes', { source: text }))
    expect(answer).toMatchObject({
      status: 400,
      json: { code: 'request.not-understood', errors: [{ pointer: '/source' }] },
    })
  }
  expect((await view('e.worker'))?.['lines']).toHaveLength(1)
})

test('neither the paper, the reasons nor a number tells the officer what 8 USC 1367 keeps from them', async () => {
  const before = await view('e.worker')
  const paper = { source: 'the self-petition in the green file' }
  expect((await send('e.lawyer', 'told', fact('confidential-filing', 'made', paper))).status).toBe(200)
  expect((await send('e.lawyer', 'told', fact('exception-1367', 'congress'))).status).toBe(200)
  const after = await view('e.worker')
  expect(after?.['law']).toBe(before?.['law'])
  expect(after?.['steps']).toEqual(before?.['steps'])
  expect(JSON.stringify(after)).not.toContain('green file')
  expect(JSON.stringify(await view('e.own'))).toContain('green file')
})

test('whoever works here and has a record as well: an officer in the cases of others, the person in the own one', async () => {
  await stage.assign('e.both', 'case-work', [at.record])
  await send('e.lawyer', 'told', fact('confidential-filing', 'made'))
  const theirs = await view('e.both')
  expect(JSON.stringify(theirs)).not.toContain('confidential-filing')
  expect(theirs?.['lines']).toEqual((await view('e.worker'))?.['lines'])

  at = await caseOfSomebody()
  await stage.assign('e.both', 'own-record', [at.record], { bond: 'own' })
  const own = (what: string, body: object) => send('e.both', what, body, randomUUID(), 'own-record')
  expect((await own('told', fact('citizenship-asked', 'yes'))).json['code']).toBe('case.only-own')
  expect((await own('steps', { event: 'encountered', mode: 'act' })).json['code']).toBe('case.not-theirs')
  expect((await own('told', fact('disclosure-consent', 'no'))).json['what']).toBe('told')
  const { fields } = (await view('e.both', 'own-record')) ?? {}
  expect(fields.map((one: { fact: string }) => one.fact)).not.toContain('citizenship-asked')
})

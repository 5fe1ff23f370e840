import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unwitnessed } from './support/log.ts'
import { type Desk, deskOf } from './support/signing.ts'
import { openStage, type Stage } from './support/stage.ts'

/* Families of cases over HTTP: who may join and sever, what is shown before, and what each reader is told of the other person. */
let stage: Stage
const desks: Record<string, Desk> = {}
const users = [
  { id: 'f.worker', name: 'F. Worker', roles: ['caseworker'] },
  { id: 'f.one', name: 'F. One', roles: ['caseworker'] },
  { id: 'f.own', name: 'F. Own', roles: ['person'] },
] as const
const purposes: Record<string, string> = { 'f.worker': 'case-work', 'f.one': 'case-work', 'f.own': 'own-record' }
interface At {
  readonly record: string
  readonly case: string
}
let people = 0

beforeAll(async () => {
  stage = await openStage({ users, log: unwitnessed })
  for (const { id } of users) desks[id] = deskOf(stage, await stage.signIn(id))
})
afterAll(() => stage.close())

const ask = (who: string, method: 'GET' | 'POST', path: string, payload?: object, key: string = randomUUID()) => {
  const url = `${path}${path.includes('?') ? '&' : '?'}purpose=${purposes[who]}`
  const sent = payload === undefined ? {} : { payload }
  return (desks[who] as Desk).ask({ method, url, ...sent, headers: { 'idempotency-key': key } })
}
const pathOf = (at: At) => `/v1/records/${at.record}/cases/${at.case}`
const view = async (who: string, at: At) => (await ask(who, 'GET', pathOf(at))).json

/** Somebody with a case, on whom `f.worker` works. */
async function caseOf(birthDate: string): Promise<At> {
  people++
  const letter = String.fromCharCode(64 + people)
  const [record = ''] = await stage.take({
    jurisdiction: 'us',
    evidence: 'border-document',
    port: 'LAX',
    mode: 'air',
    name: { family: `Saffron${letter.repeat(3)}`, given: `${letter}va` },
    birthDate,
    document: { type: 'P', number: `FAM${people}${people}55`, issuer: 'SE' },
    source: 'border-entry',
    sourceKey: `fam-${people}`,
    direction: 'arrival',
    occurredAt: '2025-01-10T15:00:00Z',
  })
  await stage.assign('f.worker', 'case-work', [record])
  const opened = await ask('f.worker', 'POST', `/v1/records/${record}/cases`, { pack: 'us', reason: 'a test' })
  return { record, case: opened.json['caseId'] }
}
const ruling = { judge: 'Judge R.', on: '2026-10-05', source: 'order of the court, page 2' }
const join = (lead: At, more: object = {}) => ({ what: 'join', lead, derivative: true, ...ruling, ...more })
const sever = (lead: At, more: object = {}) => ({ what: 'sever', lead, ...ruling, on: '2026-11-02', ...more })
const query = (what: string, lead: At, more = '') =>
  `/family?what=${what}&record=${lead.record}&lead=${lead.case}${more}`

describe('a family of cases', () => {
  test('is shown before, joined once under a key, and the other person is told by label alone', async () => {
    const [lead, rider] = [await caseOf('1971-03-11'), await caseOf('1999-04-12')]
    await stage.assign('f.one', 'case-work', [rider.record])
    await stage.assign('f.own', 'own-record', [rider.record], { bond: 'own' })
    const both = async () => ({ lead: await view('f.worker', lead), rider: await view('f.worker', rider) })
    const before = await both()
    expect(before.rider['family']).toMatchObject({ title: 'This case stands by itself.', riders: [] })
    const shown = await ask('f.worker', 'GET', pathOf(rider) + query('join', lead, '&derivative=yes'))
    expect(shown.json).toMatchObject({ what: 'join', gates: [], effects: [{ code: 'hearings-together' }] })
    for (const { rule, citation } of shown.json['effects']) expect(rule.length * citation.length).toBeGreaterThan(20)
    // Asking changed nothing.
    expect((await view('f.worker', rider)).seq).toBe(before.rider['seq'])
    const key = randomUUID()
    const done = await ask('f.worker', 'POST', `${pathOf(rider)}/family`, join(lead), key)
    expect(done.json).toMatchObject({ what: 'joined', caseId: rider.case })
    expect(await ask('f.worker', 'POST', `${pathOf(rider)}/family`, join(lead), key)).toEqual(done)
    const other = join(lead, { derivative: false })
    expect((await ask('f.worker', 'POST', `${pathOf(rider)}/family`, other, key)).json['code']).toBe(
      'request.key-reused',
    )
    expect((await ask('f.worker', 'POST', `${pathOf(rider)}/family`, join(lead))).json).toMatchObject({
      status: 422,
      code: 'family.already-joined',
    })
    const mine = await view('f.worker', rider)
    expect(mine.family.lead).toMatchObject({
      since: '5 October 2026',
      ruling: 'Judge R., order of the court, page 2',
      opens: { recordId: lead.record, caseId: lead.case },
    })
    expect((await view('f.worker', lead)).family.riders[0].opens).toEqual({
      recordId: rider.record,
      caseId: rider.case,
    })
    // Whoever may not open the lead is told its label, and nothing by which its person is found.
    for (const who of ['f.one', 'f.own']) {
      const theirs = await view(who, rider)
      expect(theirs.family.lead.label).toBe(mine.family.lead.label)
      expect(theirs.family.lead).not.toHaveProperty('opens')
      for (const secret of [lead.record, lead.case, 'Saffron' + 'AAA'])
        expect(JSON.stringify(theirs)).not.toContain(secret)
    }
    // Gates, facts and parts of both are what they were.
    const after = await both()
    for (const of of ['lead', 'rider'] as const)
      for (const part of ['title', 'parts', 'execution', 'steps', 'duties', 'deadlines', 'fields'])
        expect(after[of][part]).toEqual(before[of][part])
  })

  test('is for whoever works on both: neither shown nor written by anybody else', async () => {
    const [lead, rider] = [await caseOf('1972-03-11'), await caseOf('1998-04-12')]
    await stage.assign('f.one', 'case-work', [rider.record])
    await stage.assign('f.own', 'own-record', [rider.record], { bond: 'own' })
    const nobody = { record: randomUUID(), case: randomUUID() }
    for (const who of ['f.one', 'f.own']) {
      // It is refused as opening the other person by itself would be.
      const [shown, alone] = [
        await ask(who, 'GET', pathOf(rider) + query('join', lead)),
        await ask(who, 'GET', `/v1/records/${lead.record}/cases`),
      ]
      expect(shown.status).toBe(403)
      expect(shown.json['code']).toBe(alone.json['code'])
      expect((await ask(who, 'GET', pathOf(rider) + query('join', nobody))).status).toBe(404)
      expect((await ask(who, 'POST', `${pathOf(rider)}/family`, join(lead))).status).toBe(403)
    }
    const mixed = { record: rider.record, case: lead.case }
    expect((await ask('f.worker', 'POST', `${pathOf(rider)}/family`, join(mixed))).status).toBe(404)
    expect((await ask('f.worker', 'GET', pathOf(rider) + query('sever', lead))).json['code']).toBe('family.not-joined')
    const future = join(lead, { on: '2027-01-01' })
    expect((await ask('f.worker', 'POST', `${pathOf(rider)}/family`, future)).json['code']).toBe('case.unfit')
    expect((await view('f.worker', rider)).lines).toHaveLength(1)
  })

  test('a child is severed only after a decision of its own, and the refusal stands in the case', async () => {
    const [lead, rider] = [await caseOf('1973-03-11'), await caseOf('2016-04-12')]
    await ask('f.worker', 'POST', `${pathOf(rider)}/family`, join(lead))
    const shown = (await ask('f.worker', 'GET', pathOf(rider) + query('sever', lead))).json
    expect(shown['effects'].map(({ code }: { code: string }) => code)).toEqual([
      'hearings-apart',
      'child-decided-apart',
    ])
    expect(shown['gates']).toMatchObject([{ code: 'us.family-child', state: 'holds' }])
    const refused = await ask('f.worker', 'POST', `${pathOf(rider)}/family`, sever(lead))
    expect(refused.json).toMatchObject({ status: 409, code: 'us.family-child', gates: [{ code: 'us.family-child' }] })
    expect((await view('f.worker', rider)).lines[0]).toMatchObject({
      type: 'case-refused',
      title: 'Refused: family severed',
    })
    const child = { ...ruling, on: '2026-11-01' }
    const decided = await ask('f.worker', 'POST', `${pathOf(rider)}/family`, sever(lead, { child }))
    expect(decided.json).toMatchObject({ what: 'severed' })
    const { family, lines } = await view('f.worker', rider)
    expect(family).not.toHaveProperty('lead')
    expect(lines[0]).toMatchObject({ title: 'This case was severed from a lead' })
  })
})

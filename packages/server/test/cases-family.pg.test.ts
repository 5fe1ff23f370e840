import { randomUUID } from 'node:crypto'
import { link, unlink } from '@passage/ledger/links/link'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { softAuthenticator } from './support/authenticator.ts'
import { unwitnessed } from './support/log.ts'
import { type Desk, deskOf } from './support/signing.ts'
import { now, openStage, type Stage } from './support/stage.ts'

/* Families of cases over HTTP: who may join and sever, what is shown before, and what each reader is told of the other person. */
let stage: Stage
const desks: Record<string, Desk> = {}
const users = [
  { id: 'f.worker', name: 'F. Worker', roles: ['caseworker'] },
  { id: 'f.one', name: 'F. One', roles: ['caseworker'] },
  { id: 'f.boss', name: 'F. Boss', roles: ['supervisor'] },
  { id: 'f.own', name: 'F. Own', roles: ['person'] },
] as const
const purposes: Record<string, string> = {
  'f.worker': 'case-work',
  'f.one': 'case-work',
  'f.boss': 'supervision',
  'f.own': 'own-record',
}
const keys: Record<string, ReturnType<typeof softAuthenticator>> = {}
interface At {
  readonly record: string
  readonly case: string
}
let people = 0

beforeAll(async () => {
  stage = await openStage({ users, log: unwitnessed })
  for (const { id } of users) desks[id] = deskOf(stage, await stage.signIn(id))
  for (const id of ['f.worker', 'f.boss']) {
    const key = softAuthenticator()
    keys[id] = key
    await desks[id]?.add(key)
  }
})
afterAll(() => stage.close())

const ask = (who: string, method: 'GET' | 'POST', path: string, payload?: object, key: string = randomUUID()) => {
  const url = `${path}${path.includes('?') ? '&' : '?'}purpose=${purposes[who]}`
  const sent = payload === undefined ? {} : { payload }
  return (desks[who] as Desk).ask({ method, url, ...sent, headers: { 'idempotency-key': key } })
}
const signed = (who: string, path: string, payload: object) => {
  const url = `${path}?purpose=${purposes[who]}`
  const asked = { method: 'POST', url, payload, headers: { 'idempotency-key': randomUUID() } } as const
  return (desks[who] as Desk).signed(asked, keys[who] as ReturnType<typeof softAuthenticator>)
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
const labelOf = (at: At) => `C-${at.case.slice(0, 4)}-${at.case.slice(4, 8)}`.toUpperCase()
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
    // Nor does a copy name the other person, where its reader might open both.
    await stage.assign('f.own', 'own-record', [lead.record], { bond: 'own' })
    expect((await view('f.own', rider)).family.lead).toHaveProperty('opens')
    const [copied] = (await ask('f.own', 'GET', `/v1/records/${rider.record}/copy`)).json['cases']
    expect(copied.family.lead.label).toBe(mine.family.lead.label)
    for (const other of [lead.record, lead.case]) expect(JSON.stringify(copied)).not.toContain(other)
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
      // To the person another's record is as one that does not exist.
      expect(shown.status).toBe(who === 'f.own' ? 404 : 403)
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
    // Something is taken from the child: one signs and proposes, another signs.
    const decided = sever(lead, { child })
    expect((await ask('f.worker', 'POST', `${pathOf(rider)}/family`, decided)).json['code']).toBe('step-up.needed')
    expect((await signed('f.worker', `${pathOf(rider)}/family`, decided)).json).toMatchObject({ what: 'proposed' })
    expect((await view('f.worker', rider)).family).toMatchObject({ lead: {}, waiting: [{ sign: { may: false } }] })
    await stage.assign('f.boss', 'supervision', [rider.record])
    const [alone] = (await view('f.boss', rider)).family.waiting
    expect(alone.sign).toEqual({ may: false, why: 'Somebody signs it who works on both cases.' })
    await stage.assign('f.boss', 'supervision', [lead.record])
    const [waiting] = (await view('f.boss', rider)).family.waiting
    expect(waiting).toMatchObject({ title: 'Family severed', by: 'f.worker', sign: { may: true }, lead })
    const second = `${pathOf(rider)}/family/${waiting.proposal}/signature`
    expect((await ask('f.worker', 'POST', second, { lead })).status).toBe(403)
    expect((await signed('f.boss', second, { lead })).json).toMatchObject({ what: 'severed' })
    expect((await signed('f.boss', second, { lead })).json['code']).toBe('case.proposal-over')
    const { family, lines } = await view('f.worker', rider)
    expect(family).not.toHaveProperty('lead')
    expect(lines[0]).toMatchObject({ title: 'This case was severed from a lead' })
  })

  test('a wrong line is withdrawn by one more, which the person reads with who, why and what it replaces', async () => {
    const [lead, rider] = [await caseOf('1974-03-11'), await caseOf('1997-04-12')]
    await stage.assign('f.own', 'own-record', [rider.record], { bond: 'own' })
    await ask('f.worker', 'POST', `${pathOf(rider)}/family`, join(lead))
    const { last } = (await view('f.worker', rider)).family
    expect(last).toEqual({ line: 2, words: 'Line 2: this case was joined to a lead', label: labelOf(lead) })
    const shown = await ask('f.worker', 'GET', pathOf(rider) + query('withdraw', lead, '&line=2'))
    expect(shown.json).toMatchObject({ what: 'withdraw', byTwo: false, effects: [{ takes: false }] })
    expect((await ask('f.worker', 'GET', pathOf(rider) + query('withdraw', lead))).json['code']).toBe('case.unfit')
    const wrong = { what: 'withdraw', lead, line: 2, why: 'The order names a brother.', source: 'letter of the court' }
    expect((await ask('f.worker', 'POST', `${pathOf(rider)}/family`, wrong)).json).toMatchObject({ what: 'withdrawn' })
    expect((await ask('f.worker', 'POST', `${pathOf(rider)}/family`, wrong)).json).toMatchObject({
      status: 422,
      code: 'family.no-such-line',
    })
    const own = await view('f.own', rider)
    expect(own['family']).toMatchObject({ title: 'This case stands by itself.', riders: [] })
    expect(own['lines'][0]).toMatchObject({
      title: 'A line about the family was withdrawn',
      by: 'Withdrawn by f.worker',
      reasons: 'The order names a brother.',
    })
    expect(own['lines'][0].terms[0]).toMatchObject({ term: 'Replaces', words: expect.stringContaining('line 2') })
    expect(own['lines'][1]).toMatchObject({ title: 'This case was joined to a lead, withdrawn' })
    expect(JSON.stringify(own)).not.toContain(lead.record)
  })

  test('lead and rider that become one person are a duty of both cases, and nothing else is written till it is settled', async () => {
    const [lead, rider] = [await caseOf('1975-03-11'), await caseOf('1996-04-12')]
    await ask('f.worker', 'POST', `${pathOf(rider)}/family`, join(lead))
    const ruled = { records: [lead.record, rider.record] as const, signers: ['m.one', 'm.two'], reason: 'a test' }
    const { pools } = stage
    expect(await link(pools, ruled, new Date(now))).toMatchObject({ ok: true })
    for (const of of [lead, rider]) {
      const { family, duties } = await view('f.worker', of)
      expect(family.unsettled.words).toContain('one person')
      expect(duties[0]).toMatchObject({ code: 'family.one-person', owner: 'The agency' })
    }
    const refused = await ask('f.worker', 'POST', `${pathOf(rider)}/family`, sever(lead))
    expect(refused.json).toMatchObject({ status: 422, code: 'family.one-person' })
    expect(refused.json['remedy']).toContain('match reviewer')
    await unlink(pools, ruled, new Date(now))
    expect((await view('f.worker', rider)).family).not.toHaveProperty('unsettled')
    expect((await ask('f.worker', 'POST', `${pathOf(rider)}/family`, sever(lead))).json).toMatchObject({
      what: 'severed',
    })
  })

  test('the lead is named among the own assignments by number: nobody is looked for, and nothing is read', async () => {
    const [lead, rider] = [await caseOf('1976-03-11'), await caseOf('1995-04-12')]
    await stage.assign('f.one', 'case-work', [rider.record])
    const leads = (who: string, more = '') => ask(who, 'GET', `${pathOf(rider)}/family/leads${more}`)
    const looks = async () => (await stage.pools.rules.query('select count(*)::int as n from access.look')).rows[0].n
    const before = await looks()
    const { cases } = (await leads('f.worker')).json
    expect(cases).toContainEqual({
      ...{ caseId: lead.case, recordId: lead.record, label: labelOf(lead) },
      opened: expect.any(String),
    })
    expect(cases.map(({ caseId }: { caseId: string }) => caseId)).not.toContain(rider.case)
    expect(JSON.stringify(cases)).not.toContain('Saffron')
    expect((await leads('f.worker', `?number=${labelOf(lead).toLowerCase()}`)).json['cases']).toHaveLength(1)
    expect(await looks()).toBe(before)
    // Whoever has one of the two alone is told of no other, by whatever number.
    for (const more of ['', `?number=${labelOf(lead)}`]) {
      const theirs = (await leads('f.one', more)).json
      expect(theirs['cases'].map(({ label }: { label: string }) => label)).not.toContain(labelOf(lead))
    }
    expect((await leads('f.worker', '?number=Saffron')).status).toBe(400)
    expect((await leads('f.own')).status).toBe(404)
    expect((await ask('f.worker', 'POST', `/v1/records/${lead.record}/conflict`, {})).status).toBe(200)
    expect((await leads('f.worker', `?number=${labelOf(lead)}`)).json['cases']).toEqual([])
  })
})

import { randomUUID } from 'node:crypto'
import { type CaseLine, checkCase } from '@passage/verify/case-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { softAuthenticator } from './support/authenticator.ts'
import { unwitnessed } from './support/log.ts'
import { type Asked, type Desk, deskOf } from './support/signing.ts'
import { openStage, type Stage } from './support/stage.ts'

/* A case over HTTP: who may do what in it, what is refused and how that is said, and what each reader sees of it. */
let stage: Stage
const desks: Record<string, Desk> = {}
const keys: Record<string, ReturnType<typeof softAuthenticator>> = {}
const users = [
  { id: 'a.worker', name: 'A. Worker', roles: ['caseworker'] },
  { id: 'a.boss', name: 'A. Boss', roles: ['supervisor'] },
  { id: 'a.chief', name: 'A. Chief', roles: ['supervisor'] },
  { id: 'a.lawyer', name: 'A. Lawyer', roles: ['legal'] },
  { id: 'a.own', name: 'A. Own', roles: ['person'] },
  { id: 'a.counsel', name: 'A. Counsel', roles: ['representative'] },
] as const
let record: string
let caseId: string
let people = 0

beforeAll(async () => {
  stage = await openStage({ users, log: unwitnessed })
  for (const { id } of users) {
    const desk = deskOf(stage, await stage.signIn(id))
    desks[id] = desk
    const key = softAuthenticator()
    keys[id] = key
    await desk.add(key)
  }
})
afterAll(() => stage.close())

beforeEach(async () => {
  people++
  const who = {
    jurisdiction: 'us',
    evidence: 'border-document',
    port: 'LAX',
    mode: 'air',
    name: { family: `Tamarind${String.fromCharCode(64 + people)}`, given: 'Ida' },
    birthDate: `19${40 + people}-03-11`,
    document: { type: 'P', number: `CASE${people}${people}77`, issuer: 'SE' },
  }
  const came = { ...who, source: 'border-entry', sourceKey: `case-${people}`, direction: 'arrival' }
  const terms = { admission: { class: 'B-2', until: '2025-07-09' }, manner: 'inspected', newAdmissionIssued: true }
  ;[record = ''] = await stage.take({ ...came, ...terms, occurredAt: '2025-01-10T15:00:00Z' })
  await stage.assign('a.worker', 'case-work', [record])
  await stage.assign('a.boss', 'supervision', [record])
  await stage.assign('a.chief', 'supervision', [record])
  await stage.assign('a.lawyer', 'hearing', [record])
  await stage.assign('a.own', 'own-record', [record], { bond: 'own' })
  await stage.assign('a.counsel', 'own-record', [record], { bond: 'represents' })
  caseId = (await ask('a.worker', 'POST', 'cases', { pack: 'us', places: ['circuit-9', 'state-CA'], reason: 'a test' }))
    .json['caseId']
})

const purposes: Record<string, string> = {
  'a.worker': 'case-work',
  'a.boss': 'supervision',
  'a.chief': 'supervision',
  'a.lawyer': 'hearing',
  'a.own': 'own-record',
  'a.counsel': 'own-record',
}
function asked(who: string, method: 'GET' | 'POST', what: string, payload?: object, key: string = randomUUID()): Asked {
  const url = `/v1/records/${record}/${what}?purpose=${purposes[who]}`
  return { method, url, ...(payload === undefined ? {} : { payload }), headers: { 'idempotency-key': key } }
}
const ask = (who: string, method: 'GET' | 'POST', what: string, payload?: object, key?: string) =>
  (desks[who] as Desk).ask(asked(who, method, what, payload, key))
const signed = (who: string, what: string, payload: object, key?: string) =>
  (desks[who] as Desk).signed(asked(who, 'POST', what, payload, key), keys[who] as ReturnType<typeof softAuthenticator>)
const view = async (who = 'a.worker') => (await ask(who, 'GET', `cases/${caseId}`)).json
const act = (event: string, more: object = {}) => ({ event, mode: 'act', reasons: 'As the file shows.', ...more })
const removal = act('removed', {
  facts: [
    { name: 'removal-country', value: 'A' },
    { name: 'left-on', day: '2026-11-23' },
  ],
})
const tell = (who: string, name: string, value: unknown, more: object = {}) =>
  ask(who, 'POST', `cases/${caseId}/told`, { type: 'fact-recorded', fact: { name, value }, ...more })
const paper = { source: 'order of the court, page 2' }
const judge = { by: { role: 'judge', name: 'Judge R.' }, ...paper }

/** Nothing stands against the execution any more but two signatures. */
async function ready(): Promise<void> {
  const ordered = { event: 'ordered-in-absentia', mode: 'report', on: '2026-05-04', ...judge }
  await ask('a.worker', 'POST', `cases/${caseId}/steps`, {
    ...ordered,
    facts: [{ name: 'final-on', day: '2026-05-04' }],
  })
  for (const [name, value] of [
    ['served-for', 'person'],
    ['citizenship-asked', 'yes'],
    ['identity', 'confirmed-by-two'],
    ['correction-open', 'no'],
    ['language-understood', 'yes'],
  ])
    expect((await tell('a.worker', name as string, value)).status).toBe(200)
  expect((await tell('a.lawyer', 'confidential-filing', 'none')).status).toBe(200)
  for (const [name, value] of [
    ['barred-countries', []],
    ['designated-countries', ['A']],
  ])
    expect((await tell('a.worker', name as string, value, judge)).status).toBe(200)
  const service = {
    document: 'order',
    recipient: 'person',
    servedOn: '2026-05-05',
    method: 'in-person',
    proof: 'proven',
  }
  const told = { type: 'service-recorded', ...service, address: 'not-needed' }
  expect((await ask('a.worker', 'POST', `cases/${caseId}/told`, told)).status).toBe(200)
  expect((await signed('a.worker', `cases/${caseId}/steps`, act('removal-warrant-signed'))).json).toMatchObject({
    what: 'done',
  })
}

describe('the copy of the own record', () => {
  test('holds each case as the own pages show it, without what only a screen needs', async () => {
    await ask('a.worker', 'POST', 'cases', { pack: 'us', places: ['circuit-2'], reason: 'another' })
    await signed('a.boss', `cases/${caseId}/steps`, removal)
    await tell('a.lawyer', 'confidential-filing', 'made')
    for (const who of ['a.own', 'a.counsel']) {
      const { status, json } = await ask(who, 'GET', 'copy')
      expect(status).toBe(200)
      const own = await view(who)
      const ids = json['cases'].map((one: { caseId: string }) => one.caseId)
      expect(ids).toHaveLength(2)
      const at = ids.indexOf(caseId)
      const { steps: _steps, fields: _fields, work: _work, sign: _sign, file: _file, ...kept } = own
      expect(json['cases'][at]).toEqual(kept)
    }
  })

  test('is neither for who works on the case nor for another person, who is told nothing of a case', async () => {
    for (const who of ['a.worker', 'a.boss', 'a.lawyer']) {
      const { status, json } = await ask(who, 'GET', 'copy')
      expect([status, JSON.stringify(json).includes(caseId)]).toEqual([403, false])
    }
    const former = record
    const formerCase = caseId
    const [other = ''] = await stage.take({
      ...{ jurisdiction: 'us', evidence: 'border-document', port: 'LAX', mode: 'air', source: 'border-entry' },
      ...{ name: { family: 'Quince', given: 'Una' }, birthDate: '1991-02-03', sourceKey: `other-${people}` },
      document: { type: 'P', number: `OTHER${people}9`, issuer: 'SE' },
      ...{ direction: 'arrival', occurredAt: '2025-01-10T15:00:00Z' },
    })
    await stage.assign('a.own', 'own-record', [other], { bond: 'own' })
    record = other
    const { status, json } = await ask('a.own', 'GET', 'copy')
    expect([status, json['cases']]).toEqual([200, []])
    for (const told of [former, formerCase]) expect(JSON.stringify(json)).not.toContain(told)
  })
})

describe('a case', () => {
  test('is opened once under a key, and listed for everybody whom it concerns', async () => {
    const key = randomUUID()
    const body = { pack: 'us', places: ['circuit-2'], reason: 'another' }
    const first = await ask('a.worker', 'POST', 'cases', body, key)
    expect(await ask('a.worker', 'POST', 'cases', body, key)).toEqual(first)
    expect((await ask('a.worker', 'POST', 'cases', { ...body, reason: 'else' }, key)).json['code']).toBe(
      'request.key-reused',
    )
    for (const who of ['a.worker', 'a.boss', 'a.lawyer', 'a.own', 'a.counsel']) {
      const list = (await ask(who, 'GET', 'cases')).json
      expect(list['cases'].map((one: { caseId: string }) => one.caseId).toSorted()).toEqual(
        [caseId, first.json['caseId']].toSorted(),
      )
      expect(list['open'].may).toBe(who !== 'a.own' && who !== 'a.counsel')
    }
    expect((await ask('a.own', 'POST', 'cases', body)).status).toBe(403)
    expect((await ask('a.worker', 'POST', 'cases', { ...body, pack: 'eu-rr' })).status).toBe(400)
    expect((await ask('a.worker', 'POST', 'cases', { ...body, stay: `${randomUUID()}/1` })).json['code']).toBe(
      'case.unknown-stay',
    )
  })

  test('a refusal names every rule with its law and what clears it, and stands in the case', async () => {
    const refused = await signed('a.boss', `cases/${caseId}/steps`, removal)
    expect(refused.status).toBe(409)
    expect(refused.json).toMatchObject({ code: 'us.g1-final', instance: expect.any(String) })
    const codes = refused.json['gates'].map((gate: { code: string }) => gate.code)
    expect(codes).toContain('us.g1-final')
    for (const gate of refused.json['gates']) {
      expect(gate.text.length).toBeGreaterThan(10)
      expect(gate.clears.length).toBeGreaterThan(3)
      expect(gate.state === 'withheld' || gate.citation.length > 3).toBe(true)
    }
    const { lines, title } = await view()
    expect(lines[0]).toMatchObject({ type: 'case-refused', title: 'Refused: removed' })
    expect(lines[0].gates.map((gate: { code: string }) => gate.code)).toEqual(codes)
    expect(title).toMatch(/^The order cannot be executed\. .* rules hold it\.$/)
  })

  test('officer, counsel and person read the same reasons, but for what the law keeps from the officer', async () => {
    const unknown = await view('a.worker')
    await tell('a.lawyer', 'confidential-filing', 'made')
    const gatesFor = async (who: string) => (await view(who))['execution'].gates as { code: string; text: string }[]
    const [officer, counsel, person] = [
      await gatesFor('a.worker'),
      await gatesFor('a.counsel'),
      await gatesFor('a.own'),
    ]
    expect(counsel).toEqual(person)
    expect(person.map(({ code }) => code)).toContain('us.g19-sign-off')
    expect(officer.map(({ code }) => code)).not.toContain('us.g19-sign-off')
    expect(officer.some(({ code }) => code === 'case.withheld')).toBe(true)
    // That a filing exists changes nothing that the officer sees: it reads as what nobody knows yet.
    const known = await view('a.worker')
    for (const part of ['title', 'parts', 'execution', 'steps', 'deadlines', 'proposals'])
      expect(known[part]).toEqual(unknown[part])
    expect(JSON.stringify(known)).not.toContain('confidential-filing')
    expect(JSON.stringify(await view('a.own'))).toMatch(/1367/)
  })

  test('that a victim has filed is kept from the officer: what it moves, and every number that would tell', async () => {
    await tell('a.lawyer', 'confidential-filing', 'made')
    const rowOf = async () => (await ask('a.worker', 'GET', 'cases')).json['cases'][0].stands
    const [before, row] = [await view('a.worker'), await rowOf()]
    expect((await ask('a.own', 'POST', `cases/${caseId}/steps`, act('victim-filed'))).json['what']).toBe('done')
    expect((await ask('a.lawyer', 'POST', `cases/${caseId}/steps`, act('victim-stay-granted'))).json['what']).toBe(
      'done',
    )
    const after = await view('a.worker')
    for (const part of ['title', 'parts', 'execution', 'duties', 'deadlines', 'breaches'])
      expect(after[part]).toEqual(before[part])
    expect(await rowOf()).toBe(row)
    // A step that the stay itself holds is held by one more rule, which has no name. Nothing else differs.
    const named = ({ gates }: { gates: { code: string }[] }) => gates.filter(({ code }) => code !== 'case.withheld')
    const bare = (steps: { gates: { code: string }[]; holding: number; mine: boolean }[]) =>
      steps.filter(({ mine }) => mine).map(({ holding: _, ...step }) => ({ ...step, gates: named(step) }))
    expect(bare(after['steps'])).toEqual(bare(before['steps']))
    expect(JSON.stringify([after['lines'], after['parts']])).not.toMatch(/victim/i)
    expect(after['lines'][0]).toMatchObject({ title: 'Something that the law does not let be named to you', terms: [] })
    const refused = await signed('a.boss', `cases/${caseId}/steps`, removal)
    expect(refused.status).toBe(409)
    expect(JSON.stringify(refused.json)).not.toMatch(/victim/i)
    // The way is open for those whom it protects: they see it, by its name and its law.
    const own = await view('a.own')
    expect(own['parts'].find(({ region }: { region: string }) => region === 'protection/victim')).toMatchObject({
      state: 'stay-in-force',
    })
    expect(own['execution'].gates.map(({ code }: { code: string }) => code)).toContain('us.g12-victim-stay')
    // Of a breach the number counts what is shown of it.
    const by = { role: 'supervisor', name: 'B. Other' }
    const reported = { ...removal, mode: 'report', on: '2026-11-20', by, ...paper }
    expect((await ask('a.worker', 'POST', `cases/${caseId}/steps`, reported)).json['what']).toBe('done')
    for (const who of ['a.worker', 'a.own']) {
      const { lines, breaches } = await view(who)
      const { gates } = lines.find(
        ({ type, title }: Record<string, string>) => type === 'case-step' && title?.startsWith('Removed'),
      )
      expect(breaches.at(-1)).toContain(` ${gates.length} rules stood`)
    }
  })

  test('an act against the person takes two people who sign; one of them alone is refused', async () => {
    await ready()
    expect((await view())['execution'].title).toMatch(/hold/)
    const needed = await ask('a.boss', 'POST', `cases/${caseId}/steps`, removal)
    expect(needed.json['code']).toBe('step-up.needed')
    const proposed = await signed('a.boss', `cases/${caseId}/steps`, removal)
    expect(proposed.json).toMatchObject({ what: 'proposed' })
    const { proposals } = await view('a.chief')
    const [waiting] = proposals
    expect(waiting).toMatchObject({ title: 'Removed', by: 'a.boss', gates: [], sign: { may: true } })
    expect((await view('a.boss'))['proposals'][0].sign).toMatchObject({ may: false })
    const path = `cases/${caseId}/proposals/${waiting.proposal}/signature`
    expect((await signed('a.worker', path, {})).status).toBe(403)
    expect((await signed('a.boss', path, {})).json).toMatchObject({ code: 'case.signatures' })
    expect((await signed('a.chief', path, {})).json).toMatchObject({ what: 'done' })
    const after = await view('a.own')
    expect(after['title']).toBe('Removed by the State.')
    expect(after['consequences'].length).toBeGreaterThan(2)
    expect(after['lines'].find(({ type }: { type: string }) => type === 'case-step')).toMatchObject({
      title: 'Removed',
      by: 'Signed by a.boss and a.chief',
    })
    expect((await signed('a.chief', path, {})).json['code']).toBe('case.proposal-over')
  })

  test('a proposal is taken back or turned down, with reasons', async () => {
    await ready()
    const proposed = await signed('a.boss', `cases/${caseId}/steps`, removal)
    const path = `cases/${caseId}/proposals/${proposed.json['proposal']}/end`
    expect((await ask('a.own', 'POST', path, { reason: 'no' })).status).toBe(400)
    expect((await ask('a.own', 'POST', path, { reason: 'not mine to do' })).status).toBe(403)
    expect((await ask('a.chief', 'POST', path, { reason: 'the identity is open' })).json).toMatchObject({
      what: 'ended',
    })
    expect((await view())['proposals']).toEqual([])
  })

  test('a stop that somebody places on the record refuses it, too', async () => {
    await ready()
    const stop = { kind: 'court-stay', authority: 'an order of today', reason: 'the court stayed it' }
    expect((await ask('a.worker', 'POST', 'stops', stop)).status).toBe(200)
    const refused = await signed('a.boss', `cases/${caseId}/steps`, removal)
    expect(refused.json['gates'].map((gate: { code: string }) => gate.code)).toEqual(['stop.court-stay'])
  })
})

describe('whose step it is', () => {
  test('the person takes the own steps, counsel those of counsel, and neither those of an officer', async () => {
    const claimed = await ask('a.own', 'POST', `cases/${caseId}/steps`, act('citizenship-claimed'))
    expect(claimed.json).toMatchObject({ what: 'done' })
    expect((await ask('a.own', 'POST', `cases/${caseId}/steps`, act('encountered'))).json).toMatchObject({
      status: 409,
      gates: expect.arrayContaining([expect.objectContaining({ code: 'case.not-theirs' })]),
    })
    const appeared = { type: 'appearance-entered', counsel: 'A. Counsel', scope: 'whole', endsByPermission: true }
    expect((await ask('a.counsel', 'POST', `cases/${caseId}/told`, appeared)).json).toMatchObject({ what: 'told' })
    expect((await view())['counsel'][0].words).toMatch(/^A\. Counsel, whole, since/)
    expect((await tell('a.own', 'citizenship-asked', 'yes')).json['code']).toBe('case.only-own')
    const reported = { event: 'encountered', mode: 'report', by: { role: 'officer', name: 'X' }, ...paper }
    expect((await ask('a.own', 'POST', `cases/${caseId}/steps`, reported)).json['code']).toBe('case.only-own')
  })

  test('what the person says of a court counts at once, and stands as the word of the person until somebody else says it', async () => {
    const stay = async (): Promise<string> =>
      (await view('a.own'))['parts'].find(({ region }: { region: string }) => region === 'review/court-stay').stateWords
    expect(await stay()).toBe('None')
    expect((await ask('a.own', 'POST', `cases/${caseId}/steps`, act('court-stay-granted'))).json).toMatchObject({
      what: 'done',
    })
    expect(await stay()).toBe('In force, as the person says')
    expect((await view())['lines'][0].title).toBe('Court stay granted, as the person says')
    // That a stay is asked for again leaves it as it is, and says nothing of it.
    const court = { by: { role: 'court', name: 'Court of appeals' }, ...paper }
    const report = (event: string) => ({ event, mode: 'report', on: '2026-05-04', ...court })
    expect((await ask('a.worker', 'POST', `cases/${caseId}/steps`, report('court-stay-requested'))).status).toBe(200)
    expect(await stay()).toBe('In force, as the person says')
    expect((await ask('a.worker', 'POST', `cases/${caseId}/steps`, report('court-stay-granted'))).status).toBe(200)
    expect(await stay()).toBe('In force')
    expect((await view())['lines'][0].title).toBe('Court stay granted')
    // What is the person’s alone to say is no word against that of anybody else.
    await ask('a.own', 'POST', `cases/${caseId}/steps`, act('asylum-filed'))
    expect((await view('a.own'))['lines'].map(({ title }: { title: string }) => title)).toContain('Asylum filed')
  })

  test('what the person claims stands as theirs: an officer answers it, and takes nothing back', async () => {
    const body = { pack: 'eu-rd:XA', places: [], reason: 'a test' }
    const returning = (await ask('a.worker', 'POST', 'cases', body)).json['caseId']
    const say = (who: string, value: string, more: object = {}) => {
      const told = { type: 'fact-recorded', fact: { name: 'refoulement-claim', value }, ...more }
      return ask(who, 'POST', `cases/${returning}/told`, told)
    }
    const fieldsFor = async (who: string): Promise<{ fact: string; values: string[] }[]> =>
      (await ask(who, 'GET', `cases/${returning}`)).json['fields']
    const own = await fieldsFor('a.own')
    expect(own.find(({ fact }) => fact === 'refoulement-claim')?.values).toEqual(['open', 'none'])
    expect(own.map(({ fact }) => fact)).not.toContain('heard')
    expect((await fieldsFor('a.worker')).find(({ fact }) => fact === 'refoulement-claim')?.values).toContain('examined')

    expect((await say('a.own', 'open')).json).toMatchObject({ what: 'told' })
    expect((await say('a.worker', 'none')).json).toMatchObject({ status: 409, code: 'case.persons-word' })
    expect((await say('a.own', 'examined')).json).toMatchObject({ status: 409, code: 'case.persons-word' })
    // Nobody speaks as somebody else at the own record.
    expect((await say('a.own', 'none', judge)).json).toMatchObject({ code: 'case.only-own' })
    expect((await say('a.worker', 'examined')).json).toMatchObject({ what: 'told' })
    expect((await say('a.worker', 'none')).json).toMatchObject({ code: 'case.persons-word' })
    expect((await say('a.counsel', 'none')).json).toMatchObject({ what: 'told' })
  })

  test('what a court did is reported with its paper, never refused, and stays as a breach where no rule allowed it', async () => {
    const ordered = {
      event: 'ordered-in-absentia',
      mode: 'report',
      on: '2026-05-04',
      by: { role: 'judge', name: 'Judge R.' },
    }
    expect((await ask('a.worker', 'POST', `cases/${caseId}/steps`, ordered)).json['code']).toBe('case.unfit')
    const wrong = { ...ordered, by: { role: 'officer', name: 'Y' }, ...paper }
    expect((await ask('a.worker', 'POST', `cases/${caseId}/steps`, wrong)).json['code']).toBe('case.unfit')
    const future = { ...ordered, ...paper, on: '2027-01-01' }
    expect((await ask('a.worker', 'POST', `cases/${caseId}/steps`, future)).json['code']).toBe('case.unfit')
    expect((await ask('a.worker', 'POST', `cases/${caseId}/steps`, { ...ordered, ...paper })).json).toMatchObject({
      what: 'done',
    })
    const { lines, breaches } = await view()
    expect(lines[0]).toMatchObject({ title: 'Ordered in absentia, in breach', tone: 'unknown' })
    expect(lines[0].gates.map((gate: { code: string }) => gate.code)).toContain('us.g13-notice')
    expect(breaches).toHaveLength(1)
  })

  test('nobody writes down a fact as another officer, or one that is not theirs', async () => {
    const lent = { by: { role: 'supervisor', name: 'A. Boss' }, ...paper }
    expect((await tell('a.worker', 'second-line-approved', 'yes', lent)).json['code']).toBe('case.unfit')
    expect((await tell('a.worker', 'second-line-approved', 'yes')).json['code']).toBe('case.fact-not-theirs')
    expect((await tell('a.worker', 'identity', 'nonsense')).json['code']).toBe('case.fact-not-theirs')
    expect((await tell('a.worker', 'no-such-fact', 'yes')).json['code']).toBe('case.fact-not-theirs')
  })

  test('a finding of a lawyer is signed by the lawyer; nobody else makes one', async () => {
    const finding = {
      type: 'finding-signed',
      gate: 'us.g30-correction',
      event: 'removed',
      reasons: 'It is about another.',
    }
    expect((await ask('a.worker', 'POST', `cases/${caseId}/told`, finding)).json['code']).toBe('case.not-a-lawyer')
    expect((await ask('a.lawyer', 'POST', `cases/${caseId}/told`, finding)).json['code']).toBe('step-up.needed')
    expect((await signed('a.lawyer', `cases/${caseId}/told`, finding)).json).toMatchObject({ what: 'told' })
    const met = (await view())['execution'].gates.find((gate: { code: string }) => gate.code === 'us.g30-correction')
    expect(met).toMatchObject({ state: 'met', stateWords: 'Met by the signed finding of a lawyer' })
  })
})

describe('last days', () => {
  const ordered = (on: string) =>
    ask('a.worker', 'POST', `cases/${caseId}/steps`, {
      event: 'order-made',
      mode: 'report',
      on,
      facts: [{ name: 'decided-on', day: on }],
      ...judge,
    })
  const appealFor = async (who: string) =>
    (await view(who))['deadlines'].find((one: { code: string }) => one.code === 'us.d12-appeal')

  test('come with their arithmetic, and are told where the person reads them', async () => {
    await ordered('2026-11-09')
    const appeal = await appealFor('a.own')
    expect(appeal).toMatchObject({ due: '2026-12-09', standing: 'runs' })
    expect(appeal.steps.length).toBeGreaterThan(1)
    const [line] = (await view('a.own'))['lines']
    expect(line).toMatchObject({ title: 'A last day was told', by: 'Counted by the law of the case' })
    expect(line.terms[0].words).toBe('9 December 2026')
  })
  test('never bind the person earlier than they were told: the later day stands, and both are shown', async () => {
    await ordered('2026-11-09')
    await ordered('2026-11-02')
    expect(await appealFor('a.counsel')).toMatchObject({
      due: '2026-12-09',
      dueWords: '9 December 2026 was told, and stands; the law counts 2 December 2026 now',
    })
    const [line] = (await view('a.own'))['lines']
    expect(line).toMatchObject({ title: 'A last day was counted again' })
    expect(line.terms[0].words).toContain('The law counts 2 December 2026 now; the day that was told stands')
  })
})

test('every decision that these cases wrote down is made again from their own lines, under the law of its day', async () => {
  const entries = await stage.pools.rules.query<{ stream_id: string; type: string; body: string }>(
    `select stream_id, type, body from ledger.entry where stream_kind = 'case' order by stream_id, stream_seq`,
  )
  const cases = Map.groupBy(entries.rows, (row) => row.stream_id)
  const checks = [...cases.values()].flatMap((rows) =>
    checkCase(
      rows.map(({ type, body }): CaseLine => ({ type, body: JSON.parse(body).body })),
      true,
    ),
  )
  expect(checks.filter(({ kind }) => kind === 'failed')).toEqual([])
  expect(checks.filter(({ kind }) => kind === 'reproduced').length).toBeGreaterThan(40)
  expect(checks.filter(({ kind }) => kind === 'attested')).not.toEqual([])
})

test('a case of somebody else is not known under this record, and a stranger is told nothing', async () => {
  const mine = caseId
  const [other = ''] = await stage.take({
    jurisdiction: 'us',
    evidence: 'border-document',
    port: 'LAX',
    mode: 'air',
    name: { family: 'Farther', given: 'Olaf' },
    birthDate: '1931-02-03',
    document: { type: 'P', number: 'QQ77881234', issuer: 'SE' },
    source: 'border-entry',
    sourceKey: `other-${people}`,
    direction: 'arrival',
    occurredAt: '2025-01-10T15:00:00Z',
  })
  await stage.assign('a.worker', 'case-work', [other])
  record = other
  expect((await ask('a.worker', 'GET', `cases/${mine}`)).status).toBe(404)
  expect((await ask('a.worker', 'POST', `cases/${mine}/steps`, act('encountered'))).status).toBe(404)
  expect((await ask('a.lawyer', 'GET', `cases/${mine}`)).status).toBe(403)
})

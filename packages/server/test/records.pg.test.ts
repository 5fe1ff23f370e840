import { buildServer } from '@passage/server/app/build-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrival, departureOf, misreadExit, unconfirmed } from './support/people.ts'
import { now, openStage, type Stage } from './support/stage.ts'

let stage: Stage
let cookie: string
let mariana: string
let open: string
beforeAll(async () => {
  stage = await openStage()
  const taken = await stage.take(arrival, misreadExit, unconfirmed(1), unconfirmed(2))
  mariana = taken[0] ?? ''
  open = taken[2] ?? ''
  await stage.take(departureOf(2))
  cookie = await stage.signIn()
})
afterAll(() => stage.close())

const get = (url: string, headers: Record<string, string> = {}) =>
  stage.app.inject({ url, headers: { cookie, 'passage-purpose': 'review', ...headers } })

test('the person file answers in one sentence, with its rules, its days and its review date', async () => {
  const file = (await get(`/v1/records/${open}`)).json()
  expect(file.name).toBe('Ana Lindqvist A')
  expect(file.position).toMatchObject({
    pill: { code: 'NO_DEPARTURE_RECORD', words: 'Departure not confirmed', tone: 'unknown' },
    lead: expect.stringContaining('30 October 2026'),
    due: { words: 'Thursday 3 December', aside: '10 days left' },
  })
  expect(file.why.rules.length).toBeGreaterThan(0)
  expect(file.why.days.at(-1)).toMatchObject({ state: 'unproven' })
  expect(file.ribbon.stretches.map((each: { kind: string }) => each.kind)).toEqual(['authorised', 'not-confirmed'])
  expect(JSON.stringify(file)).not.toMatch(/overstay/i)
  expect(JSON.stringify(file.facts)).not.toContain('1980-03-01')
})

test('while a link is open nothing adverse is said, and the panel shows what was compared', async () => {
  const file = (await get(`/v1/records/${mariana}`)).json()
  expect(file.position.pill.words).toBe('Waits for a link to be decided')
  expect(file.position).toMatchObject({
    consequence: expect.stringContaining('Only people decide'),
    due: { words: 'Thursday 3 December' },
  })
  expect(file.why.next).toBeUndefined()
  expect(file.why.asks).toHaveLength(1)
  expect(JSON.stringify(file)).not.toMatch(/after the authorised stay\.|more than 180 days|No departure record/)
  const rows = file.why.comparisons[0].rows as { field: string; result: string }[]
  expect(rows.map((row) => `${row.field}: ${row.result}`)).toContain('Document: 1 character')
  expect(rows[0]?.field).toBe('Name')
})

test('a fact that came late says both times', async () => {
  const file = (await get(`/v1/records/${open}`)).json()
  const moments = file.months.flatMap((month: { moments: unknown[] }) => month.moments) as {
    title: string
    source: string
  }[]
  const arrived = moments.find((moment) => moment.title.startsWith('Arrived'))
  expect(arrived?.title).toBe('Arrived, admitted until 30 October 2026')
  expect(arrived?.source).toContain('Happened 2 May. Known to us since 23 November')
})

test('the stored answer and the fold of a time are two questions', async () => {
  const stored = (await get(`/v1/stays/${open}/1`)).json()
  expect(stored).toMatchObject({ stored: true, determination: { outcome: 'NO_DEPARTURE_RECORD' } })
  const folded = (await get(`/v1/stays/${open}/1?as_of=2026-06-15&known_at=2026-11-23T09:10:00.000Z`)).json()
  expect(folded.code).toBe('known-at.too-recent')
  const later = await buildServer({ pools: stage.pools, clock: () => '2026-11-23T09:10:05.000Z' })
  try {
    const headers = { cookie: await stage.signIn(), 'passage-purpose': 'review' }
    const settled = await later.inject({ url: `/v1/stays/${open}/1?as_of=2026-06-15&known_at=${now}`, headers })
    expect(settled.json()).toMatchObject({ stored: false, asOf: '2026-06-15', determination: { outcome: 'WITHIN' } })
    const before = await later.inject({ url: `/v1/stays/${open}/1?known_at=2026-11-01T00:00:00.000Z`, headers })
    expect(before.statusCode).toBe(404)
  } finally {
    await later.close()
  }
})

test('a time that is not settled is refused with a retry time, before any look', async () => {
  const looks = await stage.looks()
  const answer = await get(`/v1/stays/${open}/1?known_at=2026-11-23T09:09:59.500Z`)
  expect(answer.statusCode).toBe(409)
  expect(answer.headers['retry-after']).toBe('2')
  expect(await stage.looks()).toBe(looks)
})

test('lists have no past', async () => {
  const answer = await get('/v1/work?known_at=2026-11-01T00:00:00Z')
  expect(answer.json()).toMatchObject({ status: 400, code: 'known-at.on-list' })
})

test('an unchanged answer is a 304, and still a look', async () => {
  const first = await get(`/v1/records/${open}/stays`)
  const looks = await stage.looks(open)
  const second = await get(`/v1/records/${open}/stays`, { 'if-none-match': String(first.headers.etag) })
  expect(second.statusCode).toBe(304)
  expect(second.body).toBe('')
  expect(await stage.looks(open)).toBe(looks + 1)
})

test('a record that does not exist is a 404 in words', async () => {
  const answer = await get('/v1/records/00000000-0000-4000-8000-000000000000')
  expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' })
  expect((await get('/v1/records/not-an-id')).statusCode).toBe(404)
})

test('find takes a number, or a full name with date of birth, and nothing else', async () => {
  const find = (question: object) => {
    const payload = { justification: 'The person asks about the departure', ...question }
    const headers = { cookie, 'passage-purpose': 'enquiry' }
    return stage.app.inject({ method: 'POST', url: '/v1/find', headers, payload })
  }
  expect((await find({ documentNumber: 'se 100001' })).json().results).toMatchObject([{ recordId: open }])
  const named = await find({ family: 'Lindqvist A', given: 'Ana', bornOn: '1980-03-01' })
  expect(named.json()).toMatchObject({ title: 'One record found.', results: [{ recordId: open, born: 'Born 1980' }] })
  expect((await find({ family: 'Lindqvist A' })).json().code).toBe('find.incomplete')
  expect((await find({ family: 'A', given: 'B', bornOn: '1980-02-30' })).json().code).toBe('find.incomplete')
  expect((await find({ documentNumber: 'X', family: 'A' })).json().code).toBe('find.incomplete')
  expect((await find({ nationality: 'SE' })).json()).toMatchObject({
    status: 400,
    errors: [{ pointer: '/nationality' }],
  })
  for (const justification of ['', 'because', 'aaaaaaaaaaaaaaaa']) {
    expect((await find({ documentNumber: 'se 100001', justification })).json().code).toBe('access.justification')
  }
  expect((await find({ documentNumber: 'nobody' })).json().title).toBe('Nobody was found.')
})

test('the queue says its order, its place and what would move a row', async () => {
  const list = (await get('/v1/work?view=departures')).json()
  expect(list.title).toBe('1 to review. The oldest came in today.')
  expect(list.lead.join(' ')).toContain('No person is rated')
  const row = list.groups[0].rows[0]
  expect(row).toMatchObject({ recordId: open, reason: 'Departure not confirmed', due: 'Thu 3 December' })
  expect(JSON.stringify(list)).not.toContain('Lindqvist')
  const item = (await get(`/v1/work/${row.taskId}?view=departures`)).json()
  expect(item).toMatchObject({ crumb: '1 of 1', act: { href: `/records/${open}` } })
  expect(item.standsHere.map((rule: { id: string }) => rule.id)).toEqual(['queue.earliest-date', 'queue.never-used'])
  const other = await get(`/v1/work/${row.taskId}?view=links`)
  expect(other.statusCode).toBe(404)
  const far = (await get(`/v1/work/${row.taskId}?view=links&record=${open}`)).json()
  expect(far).toMatchObject({ taskId: row.taskId, recordId: open, crumb: 'one of 1' })
  expect((await get(`/v1/work/${row.taskId}?record=${mariana}&view=links`)).statusCode).toBe(404)
})

import { randomUUID } from 'node:crypto'
import { isSampled } from '@passage/domain/linking/match-review'
import { linkId } from '@passage/ledger/entry/derived-id'
import { recordSecret } from '@passage/ledger/intake/context'
import { prepare } from '@passage/ledger/intake/prepare'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrival, misreadExit } from './support/people.ts'
import { openStage, type Stage } from './support/stage.ts'

/* A sampled question stays blind: until the own answer, the file of either record does not open under its purpose. */
let stage: Stage
let reviewer: string
let pair: string[]

/** Two records of somebody whose question is a sample, or is none: whether it is follows from ids that nobody chooses. */
async function question(sampled: boolean): Promise<string[]> {
  const secret = await recordSecret(stage.pools)
  for (let n = 0; ; n++) {
    const name = { family: `QUARREL${String.fromCharCode(65 + n)}`, given: sampled ? 'IDA' : 'UGO' }
    const birthDate = `19${50 + n}-0${sampled ? 3 : 7}-11`
    const of = (one: typeof arrival, number: string) => {
      const document = { type: 'P', number, issuer: 'BR' } as const
      return { ...one, name, birthDate, document, sourceKey: `${one.sourceKey} ${n} ${sampled}` }
    }
    const inputs = [of(arrival, `L898${100 + n}C3`), of(misreadExit, `L888${100 + n}C3`)]
    const ids = inputs.map((input, at) => {
      const ready = prepare(at, input, secret, 'us')
      return 'recordId' in ready ? ready.recordId : ''
    })
    if (isSampled(linkId(ids[0] ?? '', ids[1] ?? '')) !== sampled) continue
    return (await stage.take(...inputs)).toSorted()
  }
}
const ask = (cookie: string, url: string, purpose = 'review') =>
  stage.app.inject({ url: `/v1/${url}`, headers: { cookie, 'passage-purpose': purpose } })

beforeAll(async () => {
  stage = await openStage()
  pair = await question(true)
  reviewer = await stage.signIn('d.halvorsen')
})
afterAll(() => stage.close())

test('before the own answer neither file opens, by any of its addresses, and nothing of it is said', async () => {
  const [one, other] = pair
  const view = await ask(reviewer, `records/${one}/match/${other}`)
  expect(view.statusCode, view.body).toBe(200)
  expect(view.json().hidden).toContain('sampled review')
  expect(view.body).not.toMatch(/quarrel|brazil|% are/i)
  for (const part of [`records/${one}`, `records/${other}`, `records/${one}/redress`, `records/${one}/looks`]) {
    const refused = await ask(reviewer, part)
    expect([refused.statusCode, refused.json().code], part).toEqual([409, 'match.blind'])
    expect(refused.body).not.toMatch(/quarrel/i)
  }
})

test('an attempt is written down, and no look is', async () => {
  const [one] = pair
  const before = await stage.looks(one)
  await ask(reviewer, `records/${one}`)
  expect(await stage.looks(one)).toBe(before)
  const noted = await stage.pools.write.query("select body from ledger.entry where type = 'look-refused'")
  expect(JSON.stringify(noted.rows)).toContain('match.blind')
})

test('whoever has answered, and whoever works on something else, opens the file', async () => {
  const [one, other] = pair
  const answered = await stage.app.inject({
    method: 'POST',
    url: `/v1/records/${one}/match/${other}/answers`,
    headers: { cookie: reviewer, 'passage-purpose': 'review', 'idempotency-key': randomUUID() },
    payload: { answer: 'cannot-tell', reasons: ['too-little'], words: '' },
  })
  expect(answered.statusCode, answered.body).toBe(200)
  expect((await ask(reviewer, `records/${one}`)).statusCode).toBe(200)
  const colleague = await stage.signIn('k.adeyemi')
  expect((await ask(colleague, `records/${one}`)).json().code).toBe('match.blind')
})

test('a question that is no sample keeps no file shut', async () => {
  const [one] = await question(false)
  expect((await ask(reviewer, `records/${one}`)).statusCode).toBe(200)
})

const find = (cookie: string, payload: object) =>
  stage.app.inject({
    method: 'POST',
    url: '/v1/find',
    headers: { cookie, 'passage-purpose': 'review' },
    payload: { ...payload, justification: 'A reviewer looks for a number that the question shows.' },
  })

test('a search by a number that the question shows does not say who it is, before the own answer', async () => {
  const colleague = await stage.signIn('k.adeyemi')
  const [one, other] = pair
  const rows = (await ask(colleague, `records/${one}/match/${other}`)).json().comparison.rows
  const number = rows.find(({ field }: { field: string }) => field === 'Document').one
  const before = await find(colleague, { documentNumber: number })
  expect(before.json().results, before.body).toMatchObject([{ name: 'Hidden in this sampled review' }])
  expect(before.body).not.toMatch(/quarrel|brazil/i)
  const after = await find(reviewer, { documentNumber: number })
  expect(after.body).toMatch(/quarrel/i)
})

test('the row and the preview of a sampled question do not say how the names came out; of another they do', async () => {
  const colleague = await stage.signIn('k.adeyemi')
  await question(false)
  const list = (await ask(colleague, 'work?view=links')).json()
  const rows: { taskId: string; recordId: string; reason: string }[] = list.groups.flatMap(
    (group: { rows: unknown }) => group.rows,
  )
  expect(rows.length).toBeGreaterThan(1)
  for (const { taskId, recordId, reason } of rows) {
    const words = pair.includes(recordId) ? 'Two records may be one person' : 'Same name and birth date, other document'
    expect(reason).toBe(words)
    expect((await ask(colleague, `work/${taskId}?view=links`)).json().title).toBe(words)
  }
})

import { randomUUID } from 'node:crypto'
import type { CrossingInput } from '@passage/ledger/intake/input'
import type { Stage } from '../support/stage.ts'

let people = 0
/** Somebody who came and left late, by one border record each. */
function lateLeaver(): readonly [CrossingInput, CrossingInput] {
  people++
  const name = [...String(people)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')
  const base = {
    evidence: 'border-document',
    jurisdiction: 'us',
    source: 'border-entry',
    port: 'JFK',
    mode: 'air',
    name: { family: `TAVARES ${name}`, given: 'ANA' },
    birthDate: '1985-05-05',
    document: { type: 'P', number: `TV${String(people * 7919).padStart(8, '0')}`, issuer: 'PT' },
  } as const
  return [
    {
      ...base,
      sourceKey: `in-${people}`,
      direction: 'arrival',
      occurredAt: '2026-01-10T15:00:00Z',
      admission: { class: 'B-2', until: '2026-07-09' },
    },
    { ...base, sourceKey: `out-${people}`, direction: 'departure', occurredAt: '2026-08-15T15:00:00Z' },
  ]
}

export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what the tests are about
  readonly body: any
}

/** Users that ask, each signed in once. */
export function asking(stage: Stage) {
  const cookies = new Map<string, Promise<string>>()
  const cookieOf = (user: string): Promise<string> => {
    const cookie = cookies.get(user) ?? stage.signIn(user)
    cookies.set(user, cookie)
    return cookie
  }
  return async (
    user: string,
    purpose: string,
    url: string,
    payload?: object,
    key: string = randomUUID(),
  ): Promise<Answer> => {
    const headers = { cookie: await cookieOf(user), 'passage-purpose': purpose, 'idempotency-key': key }
    const answer = await stage.app.inject(
      payload === undefined ? { url, headers } : { method: 'POST', url, headers, payload },
    )
    return { status: answer.statusCode, body: answer.json() }
  }
}
export type Ask = ReturnType<typeof asking>

/** Takes somebody in, whose own record it is: with the person, a representative, a caseworker and a partner. */
export async function takePerson(stage: Stage): Promise<string> {
  const records = [...new Set(await stage.take(...lateLeaver()))]
  await entrust(stage, records)
  return records[0] ?? ''
}

/** The same, where a partner reads when the arrival is on record and the departure is not yet. */
export async function takePersonInParts(stage: Stage, read: (record: string) => Promise<void>): Promise<string> {
  const [arrival, departure] = lateLeaver()
  const [record = ''] = await stage.take(arrival)
  await stage.assign('border-agency', 'exchange', [record], { bond: 'agreement' })
  await read(record)
  await entrust(stage, [...new Set([record, ...(await stage.take(departure))])])
  return record
}

async function entrust(stage: Stage, records: readonly string[]): Promise<void> {
  await stage.assign('own-record', 'own-record', records, { bond: 'own' })
  await stage.assign('r.castellanos', 'own-record', records, { bond: 'represents' })
  await stage.assign('t.varga', 'correction', records)
  await stage.assign('border-agency', 'exchange', records, { bond: 'agreement' })
}

/** The line of the record on which somebody left. */
export async function departureOf(ask: Ask, record: string): Promise<string> {
  const { body } = await ask('own-record', 'own-record', `/v1/records/${record}/redress`)
  return body.lines.find((line: { kind: string }) => line.kind === 'departure').fact
}

export const wrongDay = (fact: string) => ({
  kind: 'correct',
  items: [{ what: 'field', fact, field: 'on', proposed: '2026-07-01' }],
  shown: [{ kind: 'boarding-pass', on: '2026-07-01', words: 'Boarding pass to Lisbon' }],
  words: 'I flew home on the first of July',
})
